package ah.patentplan.declaration;

import ah.patentplan.document.Keeper;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 申报档案 – the files of declarations: what was uploaded, what was bound of it, and what stood before a correction. */
@Component
class KeptFiles implements Keeper {

    private final JdbcTemplate jdbc;

    KeptFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> keeps(Collection<String> documents) {
        return new HashSet<>(jdbc.queryForList("""
                select sha256 from (
                    select sha256 from material
                    union select pages_sha256 from material
                    union select dossier from declaration
                    union select expert_dossier from declaration
                    union select sha256 from dossier_version
                    union select expert_sha256 from dossier_version
                    union select kept ->> 'pagesSha256' from correction, jsonb_array_elements(materials_before) kept
                    union select kept ->> 'sha256' from correction, jsonb_array_elements(materials_before) kept
                ) as referred where sha256 = any (?)""", String.class, (Object) documents.toArray(String[]::new)));
    }
}
