// Sets up the audit log's database on a real MongoDB as audit.json beside this file says, as an administrator; may be repeated:
//   mongosh "$ADMIN_URI" --eval "var password = '...'" deploy/mongo/roles.js
// The service's user can insert and find. It can neither update nor remove, drop, rename or index anything.
/* global db, password, require, __dirname */

const plan = JSON.parse(require("node:fs").readFileSync(`${__dirname}/audit.json`, "utf8"));
const audit = db.getSiblingDB(plan.database);

for (const [name, collection] of Object.entries(plan.collections)) {
  if (!audit.getCollectionNames().includes(name)) {
    audit.createCollection(name);
  }
  if (collection.indexes.length > 0) {
    audit.runCommand({ createIndexes: name, indexes: collection.indexes });
  }
}

const role = {
  privileges: Object.entries(plan.collections).map(([collection, { actions }]) => ({
    resource: { db: plan.database, collection },
    actions,
  })),
  roles: [],
};
if (audit.getRole(plan.role)) {
  audit.updateRole(plan.role, role);
} else {
  audit.createRole({ role: plan.role, ...role });
}

const user = { pwd: password, roles: [{ role: plan.role, db: plan.database }] };
if (audit.getUser(plan.user)) {
  audit.updateUser(plan.user, user);
} else {
  audit.createUser({ user: plan.user, ...user });
}
