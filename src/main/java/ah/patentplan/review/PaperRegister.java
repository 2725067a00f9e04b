package ah.patentplan.review;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.DossierVersion;
import ah.patentplan.declaration.DossierVersions;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 纸质材料登记 – the parcels of bound copies that arrive by EMS, each compared with the record (notice 三（二）, R14). */
@Component
@Transactional
public class PaperRegister {

    private final PaperReceipts receipts;
    private final Declarations declarations;
    private final DossierVersions versions;
    private final Programmes programmes;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    PaperRegister(
            PaperReceipts receipts,
            Declarations declarations,
            DossierVersions versions,
            Programmes programmes,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.receipts = receipts;
        this.declarations = declarations;
        this.versions = versions;
        this.programmes = programmes;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Records a parcel as it is: copies of a former version or with a foreign code are taken and named so.
     *
     * @param typed number of the declaration; may be empty where the code names it
     */
    public PaperReceipt record(String typed, Parcel parcel) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE);
        String number = typed == null || typed.isBlank()
                ? DossierVersion.numberIn(parcel.code()).orElseThrow(() -> new Refusal("请填写“申报编号”"))
                : typed.strip();
        Declaration declaration = declarations.of(number, actor);
        LocalDate submitted = LocalDate.ofInstant(declaration.submittedAt(), clock.getZone());
        if (parcel.receivedOn().isBefore(submitted) || parcel.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("“收到日期”应在提交之日（%s）至今日之间".formatted(submitted));
        }
        PaperReceipt receipt = new PaperReceipt(number, parcel, actor.id(), clock.instant());
        compare(receipt, versions.findByNumberOrderByVersion(number));
        acts.enter(
                "登记纸质材料", number, "EMS %s，%d份，%s".formatted(parcel.emsNumber(), parcel.copies(), receipt.sentence()));
        return receipts.save(receipt);
    }

    private static void compare(PaperReceipt receipt, List<DossierVersion> versions) {
        String code = receipt.parcel().code();
        if (DossierVersion.numberIn(code)
                .filter(named -> !named.equals(receipt.number()))
                .isPresent()) {
            receipt.compared(PaperFinding.OTHER, null);
            return;
        }
        Optional<DossierVersion> found =
                versions.stream().filter(version -> version.isKnownBy(code)).findFirst();
        boolean present =
                found.isPresent() && found.get().isForPrint() && found.get().version() == versions.size();
        PaperFinding finding = present ? PaperFinding.PRESENT : PaperFinding.FORMER;
        receipt.compared(found.isEmpty() ? PaperFinding.UNKNOWN : finding, found.orElse(null));
    }

    /** The parcels of a declaration in the order of their entry, for those who may see it; none for experts. */
    @Transactional(readOnly = true)
    public List<PaperReceipt> of(String number) {
        Actor actor = actors.current();
        declarations.of(number, actor);
        return actor.is(Role.EXPERT) ? List.of() : receipts.findByNumberOrderById(number);
    }

    /** 到件情况 – of a declaration that is with the province: copies of its present version that arrived, and that must. */
    public record Standing(
            Declaration declaration, String shortCode, int arrived, int required, List<PaperReceipt> parcels) {

        public boolean isComplete() {
            return arrived >= required;
        }

        /** 已收现行版本3/5份；另有到件与记录不符. */
        public String sentence() {
            boolean mismatch = parcels.stream().anyMatch(parcel -> !parcel.isOfPresentVersion());
            return "已收现行版本%d/%d份".formatted(arrived, required) + (mismatch ? "；另有到件与记录不符" : "");
        }
    }

    /** 无新到件: the examination goes on; where copies are still missing only with a remark. */
    public void goOn(String number, String remark) {
        Standing standing = standing(number);
        if (!standing.isComplete() && remark.isEmpty()) {
            throw new Refusal("纸质材料未收齐（%d/%d份），请填写“说明”".formatted(standing.arrived(), standing.required()));
        }
        acts.enter("登记纸质材料", number, standing.sentence() + (remark.isEmpty() ? "" : "。" + remark));
    }

    /** For the house itself: refused where nothing is to be on paper yet. */
    @Transactional(readOnly = true)
    public Standing standing(String number) {
        Declaration declaration = declarations.of(number);
        DossierVersion printed = Optional.ofNullable(
                        versions.forPrint(List.of(number)).get(number))
                .orElseThrow(() -> new Refusal("申报 " + number + " 还没有可供打印的申报材料"));
        int required = programmes.of(declaration.year()).paperCopies();
        return standing(declaration, printed, required, receipts.findByNumberOrderById(number));
    }

    /** What is to be on paper, newest number first. */
    @Transactional(readOnly = true)
    public List<Standing> standings() {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE, Role.AUDITOR);
        List<Declaration> all = declarations.visibleTo(actor);
        List<String> numbers = all.stream().map(Declaration::number).toList();
        Map<String, DossierVersion> printed = versions.forPrint(numbers);
        Map<String, List<PaperReceipt>> parcels =
                receipts.findByNumberInOrderById(numbers).stream().collect(Collectors.groupingBy(PaperReceipt::number));
        Map<Integer, Integer> copies =
                programmes.announced().stream().collect(Collectors.toMap(Programme::year, Programme::paperCopies));
        return all.stream()
                .filter(declaration -> printed.containsKey(declaration.number()))
                .map(declaration -> standing(
                        declaration,
                        printed.get(declaration.number()),
                        copies.get(declaration.year()),
                        parcels.getOrDefault(declaration.number(), List.of())))
                .toList();
    }

    private static Standing standing(
            Declaration declaration, DossierVersion printed, int required, List<PaperReceipt> parcels) {
        // what was the present version when it arrived, may be a former one by now
        int arrived = parcels.stream()
                .filter(parcel -> Integer.valueOf(printed.version()).equals(parcel.version()))
                .mapToInt(parcel -> parcel.parcel().copies())
                .sum();
        return new Standing(declaration, printed.shortCode(), arrived, required, parcels);
    }
}
