package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 任务书版本库 – asks nobody who he is: whoever hands a version on looks first whether its declaration may be seen. */
public interface ContractVersions extends Repository<ContractVersion, ContractVersion.Key> {

    /** At once: only one version may be open, so what is closed goes first. */
    ContractVersion saveAndFlush(ContractVersion version);

    List<ContractVersion> findByNumberOrderByEditionDesc(String number);

    Optional<ContractVersion> findByNumberAndEdition(String number, int edition);

    Optional<ContractVersion> findByNumberAndState(String number, ContractState state);

    /** The version that the parties are to sign now. */
    default ContractVersion open(String number) {
        return findByNumberAndState(number, ContractState.OPEN)
                .orElseThrow(() -> new Refusal("申报 " + number + " 没有待签订的任务书"));
    }

    /** The version to be signed, or else the one in force, or else the last one. */
    default ContractVersion present(String number) {
        List<ContractVersion> all = findByNumberOrderByEditionDesc(number);
        return all.stream()
                .filter(one -> one.state() == ContractState.OPEN)
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.state() == ContractState.IN_FORCE)
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new Refusal("申报 " + number + " 没有任务书"));
    }
}
