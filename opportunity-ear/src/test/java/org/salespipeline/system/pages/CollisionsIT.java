package org.salespipeline.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.system.PipelineSystem;

@InBrowser
@DisplayName("Two who change the same record")
class CollisionsIT {

  private static final PipelineSystem SYSTEM = PipelineSystem.get();
  private Browser first;
  private Browser second;

  @BeforeEach
  void open() {
    first = Browser.speaking("en-GB", SYSTEM).signIn();
    second = Browser.speaking("en-GB", SYSTEM).signIn();
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
  }

  @Test
  @DisplayName(
      "both keep what they typed into a contact, and the second is told what the first did")
  void contact() {
    String number = new Pipeline(SYSTEM, "CLASH").company("Clash Ltd");
    first.go("contact/card?number=" + number).press("actions:edit");
    second.go("contact/card?number=" + number).press("actions:edit");
    first.fill("contact:city", "Bern").fill("contact:email", "first@clash.example");
    first.press("contact:ok").untilGone("contactDialog");

    second.fill("contact:phoneNumber", "0311234567").fill("contact:city", "Basel");
    second.press("contact:ok");
    assertThat(second.text(".overtaken"))
        .contains("Somebody else has changed this record", "admin: ")
        .contains("City: (empty) → Bern", "Email: (empty) → first@clash.example");
    assertThat(second.value("contact:phoneNumber")).isEqualTo("0311234567");
    assertThat(second.value("contact:city")).isEqualTo("Basel");
    assertThat(second.value("contact:email")).isEqualTo("first@clash.example");
    second.press("contact:ok").untilGone("contactDialog");
    assertThat(second.text(".facts"))
        .contains("first@clash.example", "0311234567", "Basel")
        .doesNotContain("Bern");
  }

  @Test
  @DisplayName("both keep what they typed into a stage, and the second is told what the first did")
  void stage() {
    new Pipeline(SYSTEM, "CLASHING").withCycle();
    for (Browser each : new Browser[] {first, second}) {
      each.go("salescycle/card?code=CLASHING").pressFirst("[id='stages:rows:1:edit']");
    }
    first.fill("stageForm:chancesOfSuccessPrc", "65").pick("stageForm:allowSkip", "Allow skip");
    first.press("stageForm:ok").untilGone("stageDialog");

    second.fill("stageForm:description", "Visit the works").press("stageForm:ok");
    assertThat(second.text(".overtaken"))
        .contains("Chances of success %: 60% → 65%", "Allow skip: No → Yes");
    assertThat(second.value("stageForm:description")).isEqualTo("Visit the works");
    assertThat(second.value("stageForm:chancesOfSuccessPrc")).isEqualTo("65%");
    second.press("stageForm:ok").untilGone("stageDialog");
    assertThat(second.texts("[id='stages'] tbody tr").get(1))
        .contains("Visit the works", "65%", "Yes");
  }
}
