package ah.patentplan.portal;

import ah.patentplan.declaration.Material;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Materials;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 材料接口 – lists the files of a declaration, removes them and says what they prove; {@link UploadCalls} takes them. */
@RestController
@RequestMapping("/api/declarations/{number}/materials")
class MaterialCalls {

    private final Materials materials;

    MaterialCalls(Materials materials) {
        this.materials = materials;
    }

    /** 材料 – one file as the page lists it; size in bytes, indicator of the condition that it proves, or null. */
    record Line(Long id, MaterialKind kind, String fileName, long size, int pages, String indicator) {

        static Line of(Material material) {
            return new Line(
                    material.id(),
                    material.kind(),
                    material.fileName(),
                    material.size(),
                    material.pages(),
                    material.indicator());
        }
    }

    /** 所证明的条件 – by its indicator; null for none in particular. */
    record Proof(String indicator) {}

    @GetMapping
    List<Line> list(@PathVariable String number) {
        return materials.of(number).stream().map(Line::of).toList();
    }

    @PutMapping("/{id}/proof")
    void assign(@PathVariable String number, @PathVariable long id, @RequestBody Proof proof) {
        materials.assign(number, id, proof.indicator());
    }

    @DeleteMapping("/{id}")
    void remove(@PathVariable String number, @PathVariable long id) {
        materials.remove(number, id);
    }
}
