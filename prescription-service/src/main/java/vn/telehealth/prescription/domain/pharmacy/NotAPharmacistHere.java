package vn.telehealth.prescription.domain.pharmacy;

/** The pharmacist is not registered at this pharmacy, or one of both is not active. */
public final class NotAPharmacistHere extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
