// Sets up the audit log's database on a real MongoDB, once, as an administrator:
//   mongosh "$ADMIN_URI" --eval "var password = '...'" deploy/mongo/roles.js
// The service's user can insert and find. It can neither update nor remove, drop, rename or index anything.
/* global db, password */

const audit = db.getSiblingDB("audit");
const collections = ["records", "tiles", "checkpoints", "subjects"];

collections.forEach((name) => {
  if (!audit.getCollectionNames().includes(name)) {
    audit.createCollection(name);
  }
});

// The same indexes as the service makes where it may: telehealth.audit.store.create-indexes.
audit.records.createIndex({ eventId: 1 }, { unique: true });
["actor", "action", "objectType", "objectId", "patientId", "time"].forEach((field) => {
  audit.records.createIndex({ [field]: 1, _id: -1 });
});
audit.checkpoints.createIndex({ size: 1 });

const role = {
  privileges: collections.map((collection) => ({
    resource: { db: "audit", collection },
    actions: collection === "records" ? ["insert", "find", "listIndexes"] : ["insert", "find"],
  })),
  roles: [],
};
if (audit.getRole("auditAppendOnly")) {
  audit.updateRole("auditAppendOnly", role);
} else {
  audit.createRole({ role: "auditAppendOnly", ...role });
}

if (!audit.getUser("audit-log-service")) {
  audit.createUser({
    user: "audit-log-service",
    pwd: password,
    roles: [{ role: "auditAppendOnly", db: "audit" }],
  });
}
