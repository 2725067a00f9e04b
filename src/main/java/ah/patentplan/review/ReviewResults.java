package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 评审结果库. */
public interface ReviewResults extends Repository<ReviewResult, String> {

    ReviewResult save(ReviewResult result);

    void deleteByNumberAndConfirmedAtNull(String number);

    Optional<ReviewResult> findByNumber(String number);

    default ReviewResult of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("申报 " + number + " 还没有评审结果"));
    }
}
