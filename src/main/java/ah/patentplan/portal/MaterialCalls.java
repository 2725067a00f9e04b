package ah.patentplan.portal;

import ah.patentplan.declaration.Material;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Materials;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 材料接口 – lists, takes and removes the files of a declaration. */
@RestController
@RequestMapping("/api/declarations/{number}/materials")
class MaterialCalls {

    private final Materials materials;

    MaterialCalls(Materials materials) {
        this.materials = materials;
    }

    /** 材料 – one file as the page lists it; size in bytes. */
    record Line(Long id, MaterialKind kind, String fileName, long size, int pages) {

        static Line of(Material material) {
            return new Line(material.id(), material.kind(), material.fileName(), material.size(), material.pages());
        }
    }

    @GetMapping
    List<Line> list(@PathVariable String number) {
        return materials.of(number).stream().map(Line::of).toList();
    }

    @PostMapping
    Line add(@PathVariable String number, @RequestParam MaterialKind kind, @RequestParam MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return Line.of(materials.add(number, kind, file.getOriginalFilename(), content));
        }
    }

    @DeleteMapping("/{id}")
    void remove(@PathVariable String number, @PathVariable long id) {
        materials.remove(number, id);
    }
}
