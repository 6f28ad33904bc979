package vn.telehealth.prescription.domain.document;

/** Draws and reads QR symbols. */
public interface QrPictures {

    /** A PNG that still reads when printed 40 mm wide. */
    byte[] png(String text);

    /** An SVG document, drawn as vectors. */
    String svg(String text);

    /**
     * The text of the QR symbol in a PNG or JPEG picture.
     *
     * @throws QrRefused when there is none that can be read, or the picture is no picture, or too large
     */
    String read(byte[] picture);
}
