package vn.telehealth.platform.identity;

/**
 * A new client.
 *
 * @param credentials for its owner; show the secret to a person once only and store it nowhere
 * @param registration for whoever registered it
 */
public record RegisteredClient(ClientCredentials credentials, ClientRegistration registration) {}
