package vn.telehealth.prescription.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.formulary.Medicine.Traits;
import vn.telehealth.prescription.domain.formulary.SearchText;

@Repository
class JdbcFormulary implements Formulary {

    private static final String SELECT = """
            select code, ingredients, atc, strength, form, unit, route, kind, brand, biological, poisonous, supplement
            from medicine""";

    private static final String SEARCH = SELECT
            + " where (select coalesce(bool_and(position(word in search) > 0), true) from unnest(:words::text[]) word)"
            + " and code > :after order by code limit :limit";

    private final JdbcClient jdbc;

    JdbcFormulary(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Medicine> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(JdbcFormulary::map)
                .optional();
    }

    @Override
    public Map<String, Medicine> findAll(Collection<String> codes) {
        List<Medicine> found = jdbc.sql(SELECT + " where code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(JdbcFormulary::map)
                .list();
        return found.stream().collect(Collectors.toMap(Medicine::code, Function.identity()));
    }

    @Override
    public List<Medicine> search(String query, @Nullable String after, int limit) {
        String[] words = query.isBlank() ? new String[0] : query.split(" ");
        return jdbc.sql(SEARCH)
                .param("words", words)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(JdbcFormulary::map)
                .list();
    }

    @Override
    public void put(Collection<Medicine> medicines) {
        medicines.forEach(this::put);
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from medicine)")
                .query(Boolean.class)
                .single();
    }

    private void put(Medicine medicine) {
        StatementSpec statement = jdbc.sql("""
                insert into medicine (code, ingredients, atc, strength, form, unit, route, kind, brand, biological,
                    poisonous, supplement, search)
                values (:code, :ingredients, :atc, :strength, :form, :unit, :route, :kind, :brand, :biological,
                    :poisonous, :supplement, :search)
                on conflict (code) do update set ingredients = excluded.ingredients, atc = excluded.atc,
                    strength = excluded.strength, form = excluded.form, unit = excluded.unit, route = excluded.route,
                    kind = excluded.kind, brand = excluded.brand, biological = excluded.biological,
                    poisonous = excluded.poisonous, supplement = excluded.supplement, search = excluded.search""");
        statement
                .param("code", medicine.code())
                .param("ingredients", medicine.ingredients().toArray(String[]::new))
                .param("atc", medicine.atc())
                .param("strength", medicine.strength())
                .param("form", medicine.form())
                .param("unit", medicine.unit())
                .param("route", medicine.route())
                .param("kind", medicine.kind().name())
                .param("brand", medicine.brand())
                .param("biological", medicine.traits().biological())
                .param("poisonous", medicine.traits().poisonous())
                .param("supplement", medicine.traits().supplement())
                .param("search", searchText(medicine))
                .update();
    }

    private static String searchText(Medicine medicine) {
        String brand = medicine.brand() == null ? "" : medicine.brand();
        return SearchText.plain(String.join(
                " ", medicine.inn(), brand, medicine.atc(), medicine.code(), medicine.strength(), medicine.form()));
    }

    private static Medicine map(ResultSet row, int number) throws SQLException {
        return new Medicine(
                row.getString("code"),
                List.of((String[]) row.getArray("ingredients").getArray()),
                row.getString("atc"),
                row.getString("strength"),
                row.getString("form"),
                row.getString("unit"),
                row.getString("route"),
                Kind.valueOf(row.getString("kind")),
                row.getString("brand"),
                new Traits(row.getBoolean("biological"), row.getBoolean("poisonous"), row.getBoolean("supplement")));
    }
}
