package ah.patentplan.declaration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Base64;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * 加密存放 – the answers as the database keeps them: JSON in which each personal value is {@code {"sealed": "…"}}, the
 * Base64 of AES-256-GCM under the key of the house (R35).
 */
@Converter
public class SealedAnswers implements AttributeConverter<Map<String, Object>, String> {

    private static final String SEALED = "sealed";
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();
    private final BytesEncryptor cipher;

    SealedAnswers(@Value("${patent-plan.data-key}") String key) {
        cipher = new AesBytesEncryptor(
                new SecretKeySpec(Base64.getDecoder().decode(key), "AES"),
                KeyGenerators.secureRandom(16),
                CipherAlgorithm.GCM);
    }

    @Override
    public String convertToDatabaseColumn(Map<String, Object> answers) {
        return answers == null ? null : write(PersonalData.replaced(answers, PersonalData::isPersonal, this::seal));
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String column) {
        return column == null
                ? null
                : PersonalData.replaced(read(column, ANSWERS), PersonalData::isPersonal, this::open);
    }

    private Map<String, String> seal(Object value) {
        return Map.of(
                SEALED,
                Base64.getEncoder().encodeToString(cipher.encrypt(write(value).getBytes(UTF_8))));
    }

    private Object open(Object value) {
        return value instanceof Map<?, ?> held && held.get(SEALED) instanceof String sealed
                ? read(new String(cipher.decrypt(Base64.getDecoder().decode(sealed)), UTF_8), new TypeReference<>() {})
                : value;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers cannot be read", e);
        }
    }
}
