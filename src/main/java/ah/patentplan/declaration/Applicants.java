package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 申报单位库. */
public interface Applicants extends Repository<Applicant, String> {

    Optional<Applicant> findByCreditCode(String creditCode);

    Applicant save(Applicant applicant);

    List<Applicant> findAllByOrderByRegionAscNameAsc();

    default Applicant of(String creditCode) {
        return findByCreditCode(creditCode).orElseThrow(() -> new Refusal("统一社会信用代码 " + creditCode + " 未登记"));
    }
}
