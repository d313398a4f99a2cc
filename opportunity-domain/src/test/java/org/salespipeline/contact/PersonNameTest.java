package org.salespipeline.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Domain reference 4.3: person names")
class PersonNameTest {

  @ParameterizedTest(name = "\"{0}\" is {1} | {2} | {3}")
  @DisplayName("4.3 a typed name is taken apart")
  @CsvSource({
    "Ana, Ana, , ",
    "Ana Soto, Ana, , Soto",
    "Ana de Soto, Ana, de, Soto",
    "Ana Maria de Soto, Ana Maria, de, Soto",
    "'  Ana   Maria  de Soto ', Ana Maria, de, Soto"
  })
  void isTakenApart(String typed, String first, String middle, String surname) {
    assertThat(PersonName.of(typed)).isEqualTo(new PersonName(first, middle, surname));
  }

  @Test
  @DisplayName("4.3 each part is cut to 30 characters")
  void isCut() {
    PersonName name = PersonName.of("a".repeat(40) + " " + "b".repeat(40));
    assertThat(name.firstName()).hasSize(30);
    assertThat(name.surname()).hasSize(30);
  }

  @Test
  @DisplayName("4.3 the parts are joined by single blanks")
  void isPutTogether() {
    assertThat(new PersonName("Ana", null, "Soto").joined()).isEqualTo("Ana Soto");
    assertThat(new PersonName(null, " ", null).joined()).isNull();
  }

  @Property
  void shortNamesComeTogetherAsTheyWere(
      @ForAll @Size(min = 1, max = 3)
          List<@AlphaChars @StringLength(min = 1, max = 30) String> words) {
    String name = String.join(" ", words);
    assertThat(PersonName.of(name).joined()).isEqualTo(name);
  }
}
