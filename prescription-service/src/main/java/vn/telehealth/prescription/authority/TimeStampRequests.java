package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

/** Time stamps over HTTP (RFC 3161, section 3.4). */
final class TimeStampRequests {

    private static final MediaType REQUEST = MediaType.parseMediaType("application/timestamp-query");

    private final AuthorityHttp http;
    private final AuthorityProperties properties;
    private final TrustedRoots roots;
    private final SecureRandom random = new SecureRandom();

    TimeStampRequests(AuthorityHttp http, AuthorityProperties properties, TrustedRoots roots) {
        this.http = http;
        this.properties = properties;
        this.roots = roots;
    }

    byte[] timeStamp(byte[] sha256) {
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(64, random));
        try {
            byte[] answer = http.post(properties.timeStampUrl(), REQUEST, request.getEncoded(), headers -> {});
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            TimeStampToken token = response.getTimeStampToken();
            if (token == null) {
                throw new AuthorityUnavailable("it grants no time stamp: " + response.getStatusString());
            }
            byte[] encoded = token.getEncoded("DER");
            TimeStampAnswer.read(encoded, sha256, roots);
            return encoded;
        } catch (TSPException | CertificateException e) {
            throw new AuthorityUnavailable("its time stamp cannot be believed", e);
        } catch (HttpClientErrorException e) {
            throw new AuthorityUnavailable("it refuses time stamps", e);
        } catch (IOException e) {
            throw new AuthorityUnavailable("its time stamp cannot be read", e);
        }
    }
}
