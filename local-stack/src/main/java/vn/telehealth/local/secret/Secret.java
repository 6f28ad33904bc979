package vn.telehealth.local.secret;

/**
 * One secret.
 *
 * @param owner the component whose folder holds it
 * @param name for services the name of the property that takes it
 */
public record Secret(String owner, String name, SecretKind kind) {

    public Secret {
        if (!owner.matches("[a-z0-9-]+") || !name.matches("[A-Za-z0-9._-]+") || name.startsWith(".")) {
            throw new IllegalArgumentException("not a file name: " + owner + "/" + name);
        }
    }
}
