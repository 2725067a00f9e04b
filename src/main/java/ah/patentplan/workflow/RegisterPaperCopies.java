package ah.patentplan.workflow;

import ah.patentplan.review.PaperReceipt;
import ah.patentplan.review.PaperRegister;
import ah.patentplan.review.Parcel;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 登记纸质材料 – the bound copies that came by EMS, compared with the record before the formal examination. */
@Component
class RegisterPaperCopies implements UserTaskBox {

    private final PaperRegister register;

    RegisterPaperCopies(PaperRegister register) {
        this.register = register;
    }

    @Override
    public void begin(DelegateTask task) {
        PaperRegister.Standing standing = register.standing(Case.of(task).number());
        Shown.on(task)
                .text("copiesRequired", standing.required())
                .text("copiesArrived", standing.arrived())
                .text("shortCode", standing.shortCode())
                .table(
                        "parcels",
                        standing.parcels().stream()
                                .map(RegisterPaperCopies::line)
                                .toList());
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        if (answers.is("paperCopies", "received")) {
            register.record(
                    number,
                    Parcel.of(
                            answers.text("emsNumber"),
                            answers.text("receivedOn"),
                            answers.text("copies"),
                            answers.text("code")));
        } else {
            register.goOn(number, answers.text("paperRemark"));
        }
    }

    private static Map<String, String> line(PaperReceipt receipt) {
        return Map.of(
                "receivedOn", receipt.parcel().receivedOn().toString(),
                "copies", String.valueOf(receipt.parcel().copies()),
                "emsNumber", receipt.parcel().emsNumber(),
                "finding", receipt.sentence());
    }
}
