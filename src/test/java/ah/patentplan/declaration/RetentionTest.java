package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 保管期限 – counted from the year after the programme's, by what became of the declaration. */
@FeatureTest
@Import({Retention.class, KeptFiles.class})
class RetentionTest {

    @Autowired
    private Retention retention;

    @Autowired
    private KeptFiles keptFiles;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void threeDeclarations() {
        given.programmeOf2022();
        given.acts("auditor", Role.AUDITOR);
        given.declaration(1, DeclarationState.CLOSED);
        given.declaration(2, DeclarationState.NOT_APPROVED);
        given.declaration(3, DeclarationState.LATE);
        jdbc.update("update declaration set submitted_at = null where number like '%3'");
    }

    @Test
    void whatWasNeverSubmittedIsKeptForOneYear() {
        assertThat(expiredOn("2023-12-31")).isEmpty();
        assertThat(expiredOn("2024-01-01")).containsExactly("2022-UO-0003");
    }

    @Test
    void whatWasNotApprovedIsKeptForTenYears() {
        assertThat(expiredOn("2032-12-31")).containsExactly("2022-UO-0003");
        assertThat(expiredOn("2033-01-01")).containsExactly("2022-UO-0003", "2022-UO-0002");
    }

    @Test
    void whatWasApprovedIsKeptForThirtyYearsAlsoWhereItWasRevoked() {
        jdbc.update("update declaration set state = 'REVOKED', ended_from = 'CONTRACTED', end_reason = '弄虚作假'"
                + " where number like '%1'");

        assertThat(expiredOn("2052-12-31")).doesNotContain("2022-UO-0001");
        assertThat(expiredOn("2053-01-01")).contains("2022-UO-0001");
        assertThat(retention.expired().get(2).keptUntil()).isEqualTo(LocalDate.of(2053, 1, 1));
    }

    @Test
    void aBureauSeesNoArchive() {
        given.acts("hefei", Role.CITY_BUREAU);

        assertThatThrownBy(() -> retention.expired()).isInstanceOf(Refusal.class);
    }

    @Test
    void materialsTheOneFileAndWhatStoodBeforeACorrectionAreKept() {
        String material = "a".repeat(64);
        String dossier = "b".repeat(64);
        String forExperts = "c".repeat(64);
        String before = "d".repeat(64);
        jdbc.update(
                "insert into material (number, kind, file_name, sha256, size, pages, uploaded_by, uploaded_at)"
                        + " values ('2022-UO-0001', 'PLAN', '方案.pdf', ?, 1, 1, 'x', now())",
                material);
        jdbc.update(
                "update declaration set dossier = ?, expert_dossier = ? where number = '2022-UO-0002'",
                dossier,
                forExperts);
        jdbc.update(
                "insert into correction (number, round, by_province, returned_by, returned_at, outline, named,"
                        + " opinion, answers_before, materials_before) values ('2022-UO-0003', 1, false, 'x', now(), '[]',"
                        + " '[]', '请补正', '{}', jsonb_build_array(jsonb_build_object('sha256', ?)))",
                before);

        assertThat(keptFiles.keeps(List.of(material, dossier, forExperts, before, "e".repeat(64))))
                .isEqualTo(Set.of(material, dossier, forExperts, before));
    }

    private List<String> expiredOn(String day) {
        clock.moveTo(Instant.parse(day + "T00:00:00+08:00"));
        return retention.expired().stream().map(Retention.Expired::number).toList();
    }
}
