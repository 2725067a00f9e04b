package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Investigation;
import ah.patentplan.decision.Investigations;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公共信用信息记录 – what a revocation enters into the public credit system, as a document to be sent there. */
@Component
public class CreditRecord {

    /** Their commitment (信用承诺书 四) agrees to the entry; that of category 1 does not, category 4 prints none. */
    private static final Set<Category> COMMITTED =
            EnumSet.of(Category.UNIVERSITY_OPERATION, Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM);

    private final Declarations declarations;
    private final Investigations investigations;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Pages pages;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    CreditRecord(
            Declarations declarations,
            Investigations investigations,
            Ledger ledger,
            Programmes programmes,
            Pages pages,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.investigations = investigations;
        this.ledger = ledger;
        this.programmes = programmes;
        this.pages = pages;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether the unit agreed to such an entry and was revoked. */
    public static boolean isDue(Declaration declaration) {
        return declaration.state() == DeclarationState.REVOKED && COMMITTED.contains(declaration.category());
    }

    /** The document as PDF; for the province only, each download on record. */
    @Transactional
    public byte[] pdf(String number) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Declaration declaration = declarations.of(number, actors.current());
        if (!isDue(declaration)) {
            throw new Refusal("申报 " + number + " 不需要报送公共信用信息记录");
        }
        Investigation investigation = investigations.established(number);
        acts.enter("下载公共信用信息记录", number, investigation.number());
        Map<String, Object> model = new HashMap<>();
        model.put("number", investigation.number());
        model.put("declaration", declaration);
        model.put("programme", programmes.of(declaration.year()));
        model.put("finding", investigation.finding());
        model.put("establishedOn", LocalDate.ofInstant(investigation.confirmedAt(), clock.getZone()));
        model.put("toBeRecovered", ledger.notBack(number).yuan());
        model.put("recovered", ledger.balances(number).get(Account.RECOVERED).yuan());
        return pages.render("creditRecord", model);
    }
}
