package org.salespipeline.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.salespipeline.opportunity.OpportunityError;
import org.salespipeline.opportunity.OpportunityStatus;
import org.salespipeline.shared.CommonError;
import org.salespipeline.shared.ErrorCode;
import org.salespipeline.shared.Violation;
import org.salespipeline.user.LockOut;

@DisplayName("The texts of the product")
class MessagesTest {

  private static final Locale SWISS_FRENCH = Locale.forLanguageTag("fr-CH");

  @ParameterizedTest
  @EnumSource(Language.class)
  void areCompleteInEveryLanguage(Language language) {
    assertThat(new TreeSet<>(BundledTexts.of(language).keySet()))
        .isEqualTo(new TreeSet<>(BundledTexts.of(Language.ENGLISH).keySet()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void takeTheSameArgumentsInEveryLanguage(Language language) {
    Map<String, String> english = BundledTexts.of(Language.ENGLISH);
    BundledTexts.of(language)
        .forEach(
            (key, pattern) ->
                assertThat(arguments(pattern)).as(key).isEqualTo(arguments(english.get(key))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void canAllBeFormatted(Language language) {
    BundledTexts.of(language)
        .forEach(
            (key, pattern) -> {
              assertThatCode(() -> MessageFormat.format(pattern, 1, 2, 3))
                  .as(key)
                  .doesNotThrowAnyException();
              assertThat(pattern.replace("''", "")).as(key).doesNotContain("'");
              assertThat(pattern).as(key).isNotBlank();
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void haveEachKeyInOneBundleOnly(Language language) {
    Map<String, String> homes = new HashMap<>();
    for (String capability : BundledTexts.CAPABILITIES) {
      for (String key : BundledTexts.read(capability, language).keySet()) {
        assertThat(homes.put(key, capability)).as(key + " in " + capability).isNull();
      }
    }
  }

  @Test
  void nameEveryRefusal() {
    assertThat(BundledTexts.of(Language.ENGLISH).keySet())
        .containsAll(refusals().map(code -> "error." + code.code()).toList());
  }

  @Test
  void haveAWordForEveryConstantThatReadersSee() {
    Set<String> homes =
        Set.of("opportunity", "salescycle", "contact", "user").stream()
            .map("org.salespipeline."::concat)
            .collect(Collectors.toSet());
    List<String> keys =
        constants()
            .filter(constant -> homes.contains(constant.getDeclaringClass().getPackageName()))
            .filter(constant -> !(constant instanceof ErrorCode))
            .filter(constant -> constant.getDeclaringClass() != LockOut.class)
            .map(c -> "enum." + c.getDeclaringClass().getSimpleName() + "." + c.name())
            .toList();
    assertThat(keys).contains("enum.OpportunityStatus.Won");
    assertThat(BundledTexts.of(Language.ENGLISH).keySet()).containsAll(keys);
  }

  @Test
  void speakTheLanguageOfTheLocaleWhateverItsRegion() {
    assertThat(Messages.word(SWISS_FRENCH, OpportunityStatus.Lost)).isEqualTo("Perdue");
    assertThat(Messages.word(Locale.forLanguageTag("es-ES"), OpportunityStatus.InProgress))
        .isEqualTo("En curso");
    assertThat(Messages.word(Locale.GERMAN, OpportunityStatus.Won)).isEqualTo("Won");
  }

  @Test
  void writeDatesAndFiguresAsTheRegionDoes() {
    Violation early =
        Violation.of(
            "dateOfChange", OpportunityError.DATE_BEFORE_CREATION, LocalDate.of(2026, 12, 31));
    assertThat(Messages.of(SWISS_FRENCH, early)).contains("31.12.2026");
    Violation range =
        Violation.of("estimatedValue", CommonError.FIELD_OUT_OF_RANGE, 0, new BigDecimal("1234.5"));
    assertThat(Messages.of(Locale.forLanguageTag("es-ES"), range)).endsWith("de 0 a 1.234,5.");
  }

  @Test
  void putTheLabelInFrontWhereAMessageStandsAlone() {
    Violation missing = Violation.of("contactNumber", CommonError.FIELD_REQUIRED);
    assertThat(Messages.withField(Locale.FRENCH, missing))
        .isEqualTo("N° contact\u202f: Saisissez une valeur.");
  }

  @Test
  void sayOnceWhatIsWrongWithSeveralFields() {
    List<Violation> violations =
        List.of(
            Violation.of("salespersonCode", OpportunityError.CLOSED),
            Violation.of("contactNumber", CommonError.FIELD_REQUIRED),
            Violation.of("priority", OpportunityError.CLOSED),
            Violation.of(null, CommonError.RECORD_CHANGED));
    assertThat(Messages.withFields(Locale.ENGLISH, violations))
        .containsExactly(
            "Salesperson code, Priority: " + Messages.of(Locale.ENGLISH, violations.get(0)),
            Messages.withField(Locale.ENGLISH, violations.get(1)),
            Messages.of(Locale.ENGLISH, violations.get(3)));
  }

  @Test
  void areABundleForPagesFinishedWhereTheyTakeNoArguments() {
    ResourceBundle bundle = ResourceBundle.getBundle(TextBundle.class.getName(), SWISS_FRENCH);
    assertThat(bundle.getString("field.stage")).isEqualTo("Étape");
    assertThat(bundle.getString("error.field.not-applicable")).contains("s\u2019applique");
    assertThat(bundle.getString("error.record.duplicate")).contains("{0}");
    assertThat(bundle.containsKey("no.such.key")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void haveApostrophesAsTheyArePrinted(Language language) {
    Locale locale = Locale.forLanguageTag(language.tag());
    BundledTexts.of(language)
        .keySet()
        .forEach(
            key ->
                assertThat(Messages.text(locale, key, 1, 2, 3))
                    .as(key)
                    .doesNotContainPattern("\\p{L}'\\p{L}")
                    .as("no quotation mark")
                    .doesNotContainPattern("(?<!\\p{L})\u2019|\u2019(?!\\p{L})"));
    assertThat(Messages.text(SWISS_FRENCH, "error.import.unequal-columns", 1234567, 2))
        .contains("1'234'567", "l\u2019en-tête");
  }

  @Test
  void keepSignsTogetherWithTheirWord() {
    Locale spanish = Locale.forLanguageTag("es-ES");
    assertThat(Messages.text(spanish, "opportunity.why.Won", "1")).endsWith("100\u00a0%.");
    assertThat(Messages.text(SWISS_FRENCH, "opportunity.why.Won", "1")).endsWith("100\u202f%.");
  }

  @Test
  void preferTheFirstLanguageThatIsSpoken() {
    Locale german = Locale.GERMAN;
    assertThat(Language.preferred(List.of(german, SWISS_FRENCH))).isEqualTo(SWISS_FRENCH);
    assertThat(Language.preferred(List.of(german))).isEqualTo(Locale.ENGLISH);
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  private static Stream<ErrorCode> refusals() {
    return constants().filter(ErrorCode.class::isInstance).map(ErrorCode.class::cast);
  }

  private static Stream<Enum<?>> constants() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.salespipeline")
            .stream()
            .filter(type -> type.isEnum() && type.reflect().isEnum())
            .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
            .map(constant -> (Enum<?>) constant);
  }
}
