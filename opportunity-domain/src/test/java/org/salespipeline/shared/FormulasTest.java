package org.salespipeline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text in a file of separated values")
class FormulasTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+41 44 000", "-100", "@SUM(A1)", "\tx", "\uff1d1"})
  void isGuardedWhereItBeginsLikeAFormulaAndReadsBackAsItWas(String text) {
    assertThat(Formulas.guarded(text)).isEqualTo("'" + text);
    assertThat(Formulas.unguarded("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "'t Zand", "d'Orsay", "a=b", "12.50"})
  void staysAsItIsOtherwise(String text) {
    assertThat(Formulas.guarded(text)).isEqualTo(text);
    assertThat(Formulas.unguarded(text)).isEqualTo(text);
  }
}
