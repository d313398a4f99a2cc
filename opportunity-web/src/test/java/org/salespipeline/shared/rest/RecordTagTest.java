package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.salespipeline.shared.RecordChanged;

@DisplayName("An entity tag")
class RecordTagTest {

  private static final long CURRENT = 3;

  @Test
  void isStrongAndChangesWithWhatIsShown() {
    String tag = RecordTag.of(CURRENT, "{}").toString();
    assertThat(tag).matches("\"3-[0-9a-f]{16}\"");
    assertThat(RecordTag.of(CURRENT, "[]").toString()).isNotEqualTo(tag);
    assertThat(RecordTag.of(CURRENT, "{}").toString()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3-abc\"", "\"2-abc\", \"3-def\"", " \"3-\" "})
  void allowsAChangeByItsVersionAlone(String ifMatch) {
    assertThat(RecordTag.required(ifMatch, CURRENT)).isEqualTo(CURRENT);
  }

  @Test
  void allowsAnyVersionByTheStar() {
    assertThat(RecordTag.required("*", CURRENT)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2-abc\"", "\"33-abc\"", "W/\"3-abc\"", "3", "abc", "\"\""})
  void forbidsAChangeOfAnotherVersion(String ifMatch) {
    assertThatExceptionOfType(RecordChanged.class)
        .isThrownBy(() -> RecordTag.required(ifMatch, CURRENT));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "  ")
  void isRequiredForAChange(String ifMatch) {
    assertThatExceptionOfType(RequestRefused.class)
        .isThrownBy(() -> RecordTag.required(ifMatch, CURRENT))
        .satisfies(refused -> assertThat(refused.status().getStatusCode()).isEqualTo(428));
    assertThat(RecordTag.accepted(ifMatch, CURRENT)).isNull();
  }

  @Test
  void tellsWhetherAReaderKnowsItAlready() {
    RecordTag tag = RecordTag.of(CURRENT, "{}");
    assertThat(tag.isKnownBy(tag.toString())).isTrue();
    assertThat(tag.isKnownBy("W/" + tag)).isTrue();
    assertThat(tag.isKnownBy("\"1-a\", " + tag)).isTrue();
    assertThat(tag.isKnownBy("*")).isTrue();
    assertThat(tag.isKnownBy("\"3-0000000000000000\"")).isFalse();
    assertThat(tag.isKnownBy(null)).isFalse();
  }
}
