package vn.telehealth.prescription.application;

/** The version that the caller saw, as far as it told. */
@FunctionalInterface
public interface SeenVersion {

    /**
     * @throws vn.telehealth.platform.web.Versions.VersionRequired when it told none
     * @throws vn.telehealth.platform.web.Versions.VersionChanged when it is another than the one that stands
     */
    void require(long standing);
}
