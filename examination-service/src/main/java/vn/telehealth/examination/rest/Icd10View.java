package vn.telehealth.examination.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.telehealth.examination.domain.Icd10Entry;

/**
 * A code of ICD-10.
 *
 * @param title in the language asked for, English where there is no other
 * @param parent code of the category above, or range of the block
 * @param leaf whether nothing below is finer
 */
@Schema(name = "Icd10Entry")
record Icd10View(
        String code, String title, String titleEn, @Nullable String titleVi, String parent, boolean leaf) {

    static Icd10View of(Icd10Entry entry, Language language) {
        String vietnamese = language == Language.vi ? entry.titleVi() : null;
        return new Icd10View(
                entry.code().value(),
                vietnamese == null ? entry.titleEn() : vietnamese,
                entry.titleEn(),
                entry.titleVi(),
                entry.parent(),
                entry.leaf());
    }
}
