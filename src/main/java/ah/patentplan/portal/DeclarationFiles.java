package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Dossiers;
import ah.patentplan.declaration.Materials;
import ah.patentplan.funding.ContractFiles;
import ah.patentplan.funding.Party;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 申报文件 – the print version, the one file and the single materials of a declaration. */
@Controller
@RequestMapping("/declarations/{number}")
class DeclarationFiles {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final Materials materials;
    private final ContractFiles contracts;
    private final Actors actors;

    DeclarationFiles(
            Declarations declarations, Dossiers dossiers, Materials materials, ContractFiles contracts, Actors actors) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.materials = materials;
        this.contracts = contracts;
        this.actors = actors;
    }

    @GetMapping("/preview.pdf")
    @ResponseBody
    byte[] preview(@PathVariable String number, HttpServletResponse response) {
        byte[] pages = dossiers.preview(number);
        Download.announce(response, "打印预览+" + name(number));
        return pages;
    }

    /** The rendition that the reader may see. */
    @GetMapping("/dossier.pdf")
    void dossier(@PathVariable String number, HttpServletResponse response) {
        dossiers.send(number, new Download(response, name(number)));
    }

    /** An earlier version of the one file, for those who compare. */
    @GetMapping("/dossier-{version:\\d+}.pdf")
    void version(@PathVariable String number, @PathVariable int version, HttpServletResponse response) {
        dossiers.send(number, version, new Download(response, "第" + version + "版+" + name(number)));
    }

    /** 任务书, to be read, signed and stamped. */
    @GetMapping("/contract.pdf")
    void contract(@PathVariable String number, HttpServletResponse response) {
        contract(number, contracts.present(number), response);
    }

    /** One version of it. */
    @GetMapping("/contract-{edition:\\d+}.pdf")
    void contract(@PathVariable String number, @PathVariable int edition, HttpServletResponse response) {
        contracts.send(number, edition, new Download(response, "任务书第" + edition + "版+" + name(number)));
    }

    /** The scan of what a party signed: a file from outside. */
    @GetMapping("/contract-{edition:\\d+}/{party}")
    void scan(
            @PathVariable String number,
            @PathVariable int edition,
            @PathVariable Party party,
            HttpServletResponse response) {
        ContractFiles.Scan scan = contracts.scan(number, edition, party);
        contracts.sendScan(number, edition, party, Download.saved(response, scan.fileName(), scan.mediaType()));
    }

    /** A file from outside: to be saved, never shown in the page of the house. */
    @GetMapping("/materials/{id}")
    void material(@PathVariable String number, @PathVariable long id, HttpServletResponse response) {
        Materials.Original original = materials.original(number, id);
        materials.send(number, id, Download.saved(response, original.fileName(), original.mediaType()));
    }

    private String name(String number) {
        return declarations.of(number, actors.current()).dossierName();
    }
}
