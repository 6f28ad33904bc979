package vn.telehealth.local.authority;

import java.net.URI;

/** Where certificates say that status and issuers are found. */
record AuthorityUrls(URI base) {

    static final String OCSP = "/ocsp";
    static final String TIME_STAMPS = "/tsa";
    static final String ROOT_CRL = "/crl/root.crl";
    static final String ISSUING_CRL = "/crl/issuing.crl";
    static final String ROOT = "/ca/root.cer";
    static final String ISSUING = "/ca/issuing.cer";

    String of(String path) {
        return base.toString().replaceAll("/$", "") + path;
    }
}
