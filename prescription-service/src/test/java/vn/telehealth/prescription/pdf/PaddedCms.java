package vn.telehealth.prescription.pdf;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * Reads a signature without the zeros that fill up its reserved space. DSS hands them on as they stand, and newer
 * releases of its ASN.1 library than the one it was built with take them for extra data. Found by its service file.
 */
public final class PaddedCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] padded) {
        try (ASN1InputStream in = new ASN1InputStream(padded)) {
            return super.parseToCMS(in.readObject().getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
