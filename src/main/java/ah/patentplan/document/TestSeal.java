package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** 测试印章 – a PAdES signature with a key made when the program starts: it proves nothing, and says so in the seal. */
class TestSeal implements Seal {

    private static final String REMARK = "测试专用";
    private static final int RESERVED = 1 << 14;

    private final Fonts fonts;
    private final Clock clock;
    private final KeyPair keys;
    private final X509Certificate certificate;

    TestSeal(Fonts fonts, Clock clock) {
        this.fonts = fonts;
        this.clock = clock;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
            certificate = certificate();
        } catch (GeneralSecurityException | OperatorCreationException failure) {
            throw new IllegalStateException("cannot make a key for the test seal", failure);
        }
    }

    @Override
    public byte[] seal(byte[] document, String owner) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            SealPlace place = SealPlace.of(pdf, owner);
            return place == null ? document : sealed(pdf, place, owner);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot seal a document", failure);
        }
    }

    private byte[] sealed(PDDocument pdf, SealPlace place, String owner) throws IOException {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(owner + "（" + REMARK + "）");
        signature.setSignDate(now());
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (SignatureOptions options = new SignatureOptions()) {
            options.setPage(place.page());
            options.setPreferredSignatureSize(RESERVED);
            pdf.addSignature(signature, this::sign, options);
            List<PDSignatureField> fields = pdf.getSignatureFields();
            // only now: adding a signature makes its field invisible
            show(fields.get(fields.size() - 1).getWidgets().get(0), pdf, place, owner);
            pdf.saveIncremental(sealed);
        }
        return sealed.toByteArray();
    }

    private void show(PDAnnotationWidget widget, PDDocument pdf, SealPlace place, String owner) throws IOException {
        widget.setRectangle(place.square(SealImage.SIZE));
        widget.setAppearance(fonts.with(set -> SealImage.of(pdf, set, owner, REMARK)));
        widget.setLocked(true);
        widget.setContents(owner + "印章（" + REMARK + "）");
    }

    /** CAdES, detached: the digest of all the bytes that are handed in, and which certificate signs. */
    private byte[] sign(InputStream content) throws IOException {
        byte[] signed = content.readAllBytes();
        if (signed.length == 0) {
            throw new IOException("nothing to sign");
        }
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            JcaSignerInfoGeneratorBuilder signer =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(signingCertificate()) {
                @Override
                public AttributeTable getAttributes(Map parameters) {
                    // PAdES: the time stands in the signature's dictionary
                    return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
                }
            });
            generator.addSignerInfoGenerator(signer.build(signer(), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(signed), false)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException | CertificateEncodingException failure) {
            throw new IOException(failure);
        }
    }

    private AttributeTable signingCertificate() throws CertificateEncodingException {
        byte[] hash = Sha256.digest().digest(certificate.getEncoded());
        ASN1Encodable value = new SigningCertificateV2(new ESSCertIDv2(hash));
        return new AttributeTable(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(value)));
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
    }

    private X509Certificate certificate() throws GeneralSecurityException, OperatorCreationException {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        X500Name name = new X500Name("CN=patent-plan test seal");
        X509CertificateHolder holder = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(from),
                        Date.from(from.plus(Duration.ofDays(3650))),
                        name,
                        keys.getPublic())
                .build(signer());
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private Calendar now() {
        Calendar now = Calendar.getInstance(TimeZone.getTimeZone(clock.getZone()));
        now.setTimeInMillis(clock.millis());
        return now;
    }
}
