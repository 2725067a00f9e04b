package ah.patentplan.decision;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.LetterWriter;
import ah.patentplan.notification.Matter;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 异议处理 – formal check, decision and reply, and who may read what. */
@Component
@Transactional
public class ObjectionHandling {

    private static final Role[] READERS = {Role.PROVINCE_OFFICE, Role.SUPERVISOR, Role.AUDITOR};

    private final Objections objections;
    private final ObjectionEvidence evidence;
    private final Declarations declarations;
    private final Correspondence letters;
    private final LetterWriter writer;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    ObjectionHandling(
            Objections objections,
            ObjectionEvidence evidence,
            Declarations declarations,
            Correspondence letters,
            LetterWriter writer,
            ApplicationEventPublisher events,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.objections = objections;
        this.evidence = evidence;
        this.declarations = declarations;
        this.letters = letters;
        this.writer = writer;
        this.events = events;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** 异议案卷 – all that the province knows of one. */
    public record File(Objection objection, Declaration declaration, List<ObjectionEvidence.Piece> evidence) {}

    /** 处理异议: rules on it; nobody else touches its declaration until the transaction ends. */
    public void rule(String number, Objection.Ruling ruling) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE);
        String declaration = objections.of(number).declaration();
        declarations.hold(declaration);
        objections.of(number).rule(ruling, actor.id(), clock.instant());
        acts.enter("处理异议", declaration, number + "：" + ruling.title());
    }

    /** 办结异议: the outcome is told to the unit, without who objected, and the reply to whoever left an address. */
    public void announce(String number) {
        Objection objection = objections.of(number);
        Declaration declaration = declarations.of(objection.declaration());
        letters.write(
                declaration,
                "objectionClosed",
                Map.of("objection", number, "outcome", objection.state().title()));
        reply(objection, declaration);
    }

    /** 终止办理 of what is open against a declaration that has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Declaration declaration) {
        String reply = "您所反映的项目%s，异议不再办理。".formatted(declaration.state().title());
        objections.open(declaration.number()).forEach(objection -> {
            objection.lapse(reply, clock.instant());
            reply(objection, declaration);
            acts.enter("终止办理异议", declaration.number(), objection.number());
            events.publishEvent(new ObjectionLapsed(objection.number()));
        });
    }

    private void reply(Objection objection, Declaration declaration) {
        String email = objection.objector().email();
        if (!email.isEmpty()) {
            // under the objection's own number, so that it stands on no page of the declaration
            Matter matter = new Matter(declaration.year(), objection.number(), Set.of(), "");
            Map<String, String> values = Map.of(
                    "objection", objection.number(),
                    "number", declaration.number(),
                    "outcome", objection.state().title(),
                    "reply", objection.reply());
            writer.write(new LetterWriter.Recipient(objection.number(), email), matter, "objectionReply", values);
        }
    }

    /** 查询答复 by whoever has number and code; the same refusal whichever is wrong. */
    @Transactional(readOnly = true)
    public Objection answer(String number, String code) {
        return objections
                .findByNumber(number.strip())
                .filter(objection -> new QueryCode(code).opens(objection.codeHash()))
                .orElseThrow(() -> new Refusal("“异议编号”或“查询码”不正确"));
    }

    /** All objections, newest first, for pages that show neither who objects nor why. */
    @Transactional(readOnly = true)
    public List<Objection> all() {
        actors.current().require(READERS);
        return objections.findAllByOrderByFiledAtDesc();
    }

    /** 异议案卷 with who objects and why: for the province only, and on record. */
    public File open(String number) {
        actors.current().require(Role.PROVINCE_OFFICE);
        Objection objection = objections.of(number);
        acts.enter("查看异议", objection.declaration(), number);
        return new File(objection, declarations.of(objection.declaration()), evidence.of(number));
    }

    /** A file of the evidence, for the province only; on record before its first byte. */
    public ObjectionEvidence.Piece piece(String number, long id) {
        actors.current().require(Role.PROVINCE_OFFICE);
        ObjectionEvidence.Piece piece = evidence.of(number).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal("异议 " + number + " 没有这份证据"));
        acts.enter("下载异议证据", objections.of(number).declaration(), number + "：" + piece.fileName());
        return piece;
    }

    @Transactional(readOnly = true)
    public void write(ObjectionEvidence.Piece piece, OutputStream target) {
        evidence.copyTo(piece, target);
    }
}
