package vn.telehealth.examination.domain;

import org.jspecify.annotations.Nullable;

/**
 * One category or subcategory of ICD-10.
 *
 * @param parent code of the category above, or range of the block
 * @param leaf whether nothing below is finer
 * @param titleEn WHO's title, version 2019
 * @param titleVi Vietnamese title; absent without the language pack, or where the pack has none
 */
public record Icd10Entry(
        Icd10Code code,
        String parent,
        boolean leaf,
        String titleEn,
        @Nullable String titleVi) {

    public Icd10Entry withVietnamese(String title) {
        return new Icd10Entry(code, parent, leaf, titleEn, title);
    }
}
