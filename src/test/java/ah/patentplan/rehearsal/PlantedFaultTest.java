package ah.patentplan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.PatentPlan;
import ah.patentplan.SoundLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** 演练发现的问题 – a changed diagram with a box that nothing leads to in time and a task that nobody can do. */
@SpringBootTest(
        classes = PatentPlan.class,
        // the main method sets the time zone
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
        properties = "patent-plan.rehearsal.play=false")
@ActiveProfiles("rehearsal")
@DirtiesContext
@ExtendWith(SoundLedger.class)
class PlantedFaultTest {

    private static final String PLANTED = """
            <bpmn:boundaryEvent id="requestForgotten" name="申请被遗忘" attachedToRef="requestPayment" cancelActivity="false">
              <bpmn:outgoing>requestForgottenToForgetfulnessNoted</bpmn:outgoing>
              <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P300D</bpmn:timeDuration></bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:endEvent id="forgetfulnessNoted" name="已记录">
              <bpmn:incoming>requestForgottenToForgetfulnessNoted</bpmn:incoming>
            </bpmn:endEvent>
            <bpmn:sequenceFlow id="requestForgottenToForgetfulnessNoted" sourceRef="requestForgotten" targetRef="forgetfulnessNoted" />
            <bpmn:userTask id="archiveVoucher" name="归档凭证" camunda:candidateGroups="archivists">
              <bpmn:incoming>bookPaymentToArchiveVoucher</bpmn:incoming>
              <bpmn:outgoing>archiveVoucherToPaymentBooked</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="bookPaymentToArchiveVoucher" sourceRef="bookPayment" targetRef="archiveVoucher" />
            <bpmn:sequenceFlow id="archiveVoucherToPaymentBooked" sourceRef="archiveVoucher" targetRef="paymentBooked" />
            """;
    private static final String FLOW =
            "<bpmn:sequenceFlow id=\"bookPaymentToPaymentBooked\" sourceRef=\"bookPayment\" targetRef=\"paymentBooked\" />";

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Clock clock;

    @TempDir
    Path changes;

    @Test
    void aBoxOutOfReachAndATaskForNobodyAreTold() throws Exception {
        String diagram = Files.readString(Path.of("bpmn", "funding.bpmn"));
        String drawn = diagram.replaceAll(
                "(?s)<bpmndi:BPMNEdge id=\"bookPaymentToPaymentBookedEdge\".*?</bpmndi:BPMNEdge>", "");
        Files.writeString(
                changes.resolve("funding.bpmn"),
                drawn.replace(FLOW, PLANTED)
                        .replace(
                                "<bpmn:outgoing>bookPaymentToPaymentBooked<",
                                "<bpmn:outgoing>bookPaymentToArchiveVoucher<")
                        .replace(
                                "<bpmn:incoming>bookPaymentToPaymentBooked<",
                                "<bpmn:incoming>archiveVoucherToPaymentBooked<"));

        RehearsalReport report = rehearsal.play(new Rehearsal.Size(1, 7, 1), changes);

        assertThat(report.isSound()).isFalse();
        String text = new ReportText(report, clock.getZone()).text();
        assertThat(text).contains("有问题", "种子：7", "资金拨付：申请被遗忘（requestForgotten）", "归档凭证（archiveVoucher）");
        assertThat(report.open()).extracting(task -> task.key()).contains("archiveVoucher");
        assertThat(report.broken()).singleElement().asString().contains("仍未办结");
    }
}
