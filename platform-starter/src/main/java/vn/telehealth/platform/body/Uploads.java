package vn.telehealth.platform.body;

import org.springframework.http.MediaType;

/** Which bodies hold files: these may be larger than others. */
public final class Uploads {

    private static final MediaType CSV = MediaType.valueOf("text/csv");

    private Uploads() {}

    public static boolean areOf(MediaType type) {
        return MediaType.MULTIPART_FORM_DATA.includes(type) || CSV.includes(type);
    }
}
