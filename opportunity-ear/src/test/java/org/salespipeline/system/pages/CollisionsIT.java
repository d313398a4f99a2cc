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

  /** The second has saved, is told what the first did, and saves once more. */
  private void secondIsTold(String save, String... sentences) {
    second.press(save);
    assertThat(second.text(".overtaken")).contains("Somebody else has changed this record");
    assertThat(second.text(".overtaken")).contains(sentences);
    assertThat(second.text()).contains("What you entered is kept.");
  }

  private void both(String page, String opener) {
    for (Browser each : new Browser[] {first, second}) {
      each.go(page).pressFirst(opener);
    }
  }

  @Test
  @DisplayName("both keep what they typed into a sales cycle")
  void salesCycle() {
    new Pipeline(SYSTEM, "CLASHCY").withCycle();
    both("salescycle/card?code=CLASHCY", "[id='actions:edit']");
    first.choose("cycle:probabilityCalculation", "Add (mean)").pick("cycle:blocked", "Blocked");
    first.press("cycle:ok").untilGone("cycleDialog");

    second.fill("cycle:description", "Typed by the second");
    secondIsTold(
        "cycle:ok",
        "Probability calculation: Multiply → Add (mean)",
        "Blocked: No → Yes",
        "admin: ");
    assertThat(second.value("cycle:description")).isEqualTo("Typed by the second");
    assertThat(second.chosen("cycle:probabilityCalculation")).isEqualTo("Add (mean)");
    second.press("cycle:ok").untilGone("cycleDialog");
    assertThat(second.text("#main")).contains("Typed by the second");
    both("salescycle/card?code=CLASHCY", "[id='actions:edit']");
    assertThat(second.value("cycle:description")).isEqualTo("Typed by the second");
    assertThat(second.chosen("cycle:probabilityCalculation")).isEqualTo("Add (mean)");
  }

  @Test
  @DisplayName("both keep what they typed into a salesperson")
  void salesperson() {
    new Pipeline(SYSTEM, "CLASHSP").withCycle();
    both("salesperson/card?code=CLASHSP", "[id='actions:edit']");
    first
        .fill("salesperson:jobTitle", "Head of Clashes")
        .fill("salesperson:commissionPercent", "5");
    first.press("salesperson:ok").untilGone("salespersonDialog");

    second.fill("salesperson:email", "second@clash.example");
    secondIsTold("salesperson:ok", "Job title: (empty) → Head of Clashes", "Commission %: 0% → 5%");
    assertThat(second.value("salesperson:email")).isEqualTo("second@clash.example");
    assertThat(second.value("salesperson:jobTitle")).isEqualTo("Head of Clashes");
    second.press("salesperson:ok").untilGone("salespersonDialog");
    assertThat(second.text("#main")).contains("second@clash.example", "Head of Clashes");
  }

  @Test
  @DisplayName("both keep what they typed into a close code")
  void closeCode() {
    new Pipeline(SYSTEM, "CLASHCC").withCycle();
    both("opportunity/close-codes", "[aria-label='Edit CLASHCC']");
    first.choose("closeCode:type", "Won").press("closeCode:ok").untilGone("codeDialog");

    second.fill("closeCode:description", "Typed by the second");
    secondIsTold("closeCode:ok", "Type: Lost → Won");
    assertThat(second.value("closeCode:description")).isEqualTo("Typed by the second");
    second.press("closeCode:ok").untilGone("codeDialog");
    assertThat(second.texts("[id='list'] tbody tr"))
        .anyMatch(row -> row.contains("Typed by the second") && row.contains("Won"));
  }

  @Test
  @DisplayName("both keep what they typed into a user, and no password is told")
  void user() {
    SYSTEM
        .administrator()
        .post(
            "users",
            "{\"userName\":\"clash\",\"password\":\"%s\",\"roles\":[\"VIEWER\"]}"
                .formatted(PipelineSystem.ADMIN_PASSWORD));
    first.go("user/card?name=clash");
    second.go("user/card?name=clash");
    first.pick("user:roles", "Sales manager").fill("user:password", "Clashed-2026-first");
    first.press("user:save").untilShown("#handedOver");

    second.fill("user:displayName", "Clara Ash");
    secondIsTold("user:save", "Roles: Viewer → Sales manager, Viewer");
    assertThat(second.text()).doesNotContain("Clashed-2026-first");
    assertThat(second.value("user:displayName")).isEqualTo("Clara Ash");
    second.press("user:save").untilAway("user/card?name=clash");
    second.go("user/card?name=clash");
    assertThat(second.value("user:displayName")).isEqualTo("Clara Ash");
    assertThat(
            second.script(
                "return document.querySelectorAll('[id=\"user:roles\"] input:checked').length;"))
        .isEqualTo(2L);
  }

  @Test
  @DisplayName("both keep what they typed into the set-up of the company")
  void company() {
    first.go("setup/company");
    second.go("setup/company");
    String before = first.value("setup:customerRelationCode");
    first.fill("setup:customerRelationCode", "CLASH").press("setup:save");

    second.fill("setup:duplicateHitPrc", "61");
    secondIsTold("setup:save", "→ CLASH");
    assertThat(second.value("setup:duplicateHitPrc")).isEqualTo("61");
    assertThat(second.value("setup:customerRelationCode")).isEqualTo("CLASH");
    second.fill("setup:customerRelationCode", before).press("setup:save");
    first.go("setup/company");
    assertThat(first.value("setup:duplicateHitPrc")).isEqualTo("61");
    assertThat(first.value("setup:customerRelationCode")).isEqualTo(before);
    first.fill("setup:duplicateHitPrc", "60").press("setup:save");
  }

  @Test
  @DisplayName("both keep what they typed into a number series")
  void numberSeries() {
    SYSTEM
        .administrator()
        .post("numberSeries", "{\"code\":\"CLASH\",\"startingNumber\":\"CL001\"}");
    first.go("numberseries/card?code=CLASH").fill("series:incrementBy", "5");
    second.go("numberseries/card?code=CLASH").fill("series:description", "Typed by the second");
    first.press("series:save").untilAway("numberseries/card?code=CLASH");

    secondIsTold("series:save", "1 → 5");
    assertThat(second.value("series:description")).isEqualTo("Typed by the second");
    assertThat(second.value("series:incrementBy")).isEqualTo("5");
    second.press("series:save").untilAway("numberseries/card?code=CLASH");
    second.go("numberseries/card?code=CLASH");
    assertThat(second.value("series:description")).isEqualTo("Typed by the second");
  }
}
