package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.server.Services;

/** Diagnoses are found with the Vietnamese language pack that the first start fetched. */
class TitlesIT {

    private final Api api =
            new SignedIn(RunningRealm.realm(), Fleet.stack().url(Services.GATEWAY), RunningRealm.patient()).api();

    @ParameterizedTest
    @ValueSource(strings = {"viem hong cap", "Vi%C3%AAm%20h%E1%BB%8Dng%20c%E1%BA%A5p", "acute+pharyngitis", "J02"})
    void findsAcutePharyngitis(String words) {
        String found =
                api.get("/api/icd10?q=" + words.replace(" ", "%20")).expect(200).text();

        assertThat(found).contains("\"J02\"", "Viêm họng cấp");
    }

    @Test
    void readsOneCodeInEitherLanguage() {
        assertThat(api.get("/api/icd10/J02.9").expect(200).text("title")).containsIgnoringCase("viêm họng");
        assertThat(api.get("/api/icd10/J02.9?lang=en").expect(200).text("title"))
                .containsIgnoringCase("pharyngitis");
    }
}
