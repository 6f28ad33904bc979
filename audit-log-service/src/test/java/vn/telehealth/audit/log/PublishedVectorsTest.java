package vn.telehealth.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.test.vectors.Wycheproof;

/** What verifies the log, against what others published: proofs of Certificate Transparency, signatures of Wycheproof. */
class PublishedVectorsTest {

    /** Equal, and published as good; but a root of ours is a hash. */
    private static final String WITH_WORDS_FOR_ROOTS =
            "consistency/additional/sizes-are-equal-one-and-proof-is-empty.json";

    @Test
    void judgesInclusionAsPublished() throws IOException {
        assertThat(vectors("inclusion"))
                .hasSize(98)
                .allSatisfy(vector -> judges(vector, it -> {
                    var tree = new Tree(it.path("treeSize").bigIntegerValue().longValueExact(), hash(it, "root"));
                    return ProofCheck.included(
                            hash(it, "leafHash"),
                            it.path("leafIdx").bigIntegerValue().longValueExact(),
                            tree,
                            path(it));
                }));
    }

    @Test
    void judgesConsistencyAsPublished() throws IOException {
        assertThat(vectors("consistency"))
                .hasSize(98)
                .allSatisfy(vector -> judges(vector, it -> {
                    var older = new Tree(it.path("size1").bigIntegerValue().longValueExact(), hash(it, "root1"));
                    var younger = new Tree(it.path("size2").bigIntegerValue().longValueExact(), hash(it, "root2"));
                    return ProofCheck.consistent(older, younger, path(it));
                }));
    }

    @Test
    void judgesSignaturesAsPublished() {
        assertThat(Wycheproof.der())
                .hasSize(484)
                .allSatisfy(vector -> assertThat(CheckpointVerifier.ofPem(vector.keyPem())
                                .verifies(vector.message(), vector.signature()))
                        .as(vector.name())
                        .isEqualTo(vector.valid()));
    }

    private static void judges(JsonNode vector, Predicate<JsonNode> verifier) {
        var file = vector.path("file").stringValue();
        assertThat(holds(vector, verifier))
                .as(file)
                .isEqualTo(!vector.path("wantErr").booleanValue() && !file.equals(WITH_WORDS_FOR_ROOTS));
    }

    /** What is no size or no hash is refused before it is a proof. */
    private static boolean holds(JsonNode vector, Predicate<JsonNode> verifier) {
        try {
            return verifier.test(vector);
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return false;
        }
    }

    private static Hash hash(JsonNode vector, String name) {
        return Hash.parse(vector.path(name).stringValue());
    }

    private static List<Hash> path(JsonNode vector) {
        return vector.path("proof")
                .valueStream()
                .map(hash -> Hash.parse(hash.stringValue()))
                .toList();
    }

    private static List<JsonNode> vectors(String kind) throws IOException {
        try (var in = PublishedVectorsTest.class.getResourceAsStream("/merkle/" + kind + ".json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(in))
                    .valueStream()
                    .toList();
        }
    }
}
