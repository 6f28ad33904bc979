package vn.telehealth.examination.icd10;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.telehealth.examination.domain.Icd10Catalogue;
import vn.telehealth.examination.domain.Icd10Code;
import vn.telehealth.examination.domain.Icd10Entry;

/** The catalogue in memory. */
final class MemoryCatalogue implements Icd10Catalogue {

    private final VietnamesePack.State pack;
    private final Map<Icd10Code, Icd10Entry> entries;
    private final SearchIndex index;

    private MemoryCatalogue(VietnamesePack.State pack, Map<Icd10Code, Icd10Entry> entries) {
        this.pack = pack;
        this.entries = entries;
        this.index = new SearchIndex(entries);
    }

    static MemoryCatalogue load(VietnamesePack pack) {
        Map<Icd10Code, Icd10Entry> entries = new LinkedHashMap<>();
        Icd10File.read().forEach((code, entry) -> entries.put(code, pack.translate(entry)));
        return new MemoryCatalogue(pack.state(), entries);
    }

    @Override
    public Optional<Icd10Entry> find(Icd10Code code) {
        return Optional.ofNullable(entries.get(code));
    }

    @Override
    public List<Icd10Entry> search(String query, int limit) {
        return index.search(query, limit);
    }

    VietnamesePack.State pack() {
        return pack;
    }

    int size() {
        return entries.size();
    }

    long vietnameseTitles() {
        return entries.values().stream()
                .filter(entry -> entry.titleVi() != null)
                .count();
    }
}
