package org.salespipeline.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.salespipeline.launcher.Server;
import org.salespipeline.system.PipelineSystem;

/** On an installation of its own, for the numbers in the examples are those of a new one. */
@DisplayName("The examples of the OpenAPI document")
class ExamplesIT {

  /**
   * In an order in which each finds what it needs; after an operation, path parameters to change.
   */
  private static final List<String> SCENARIO =
      List.of(
          "createAccessToken",
          "listAccessTokens",
          "getSetup",
          "changeSetup",
          "createNumberSeries",
          "listNumberSeries",
          "getNumberSeries",
          "changeNumberSeries",
          "putNumberSeries",
          "createSalesCycle",
          "listSalesCycles",
          "getSalesCycle",
          "changeSalesCycle",
          "putSalesCycle",
          "createSalesCycleComment",
          "listSalesCycleComments",
          "getSalesCycleComment",
          "changeSalesCycleComment",
          "createSalesCycleStage",
          "listSalesCycleStages",
          "getSalesCycleStage",
          "changeSalesCycleStage",
          "putSalesCycleStage",
          "createSalesCycleStageComment",
          "listSalesCycleStageComments",
          "getSalesCycleStageComment",
          "changeSalesCycleStageComment",
          "createCloseOpportunityCode",
          "listCloseOpportunityCodes",
          "getCloseOpportunityCode",
          "changeCloseOpportunityCode",
          "putCloseOpportunityCode",
          "createSalesperson",
          "listSalespeople",
          "getSalesperson",
          "changeSalesperson",
          "putSalesperson",
          "putSalespersonByExternalId",
          "getSalespersonByExternalId",
          "changeSalespersonByExternalId",
          "createUser",
          "listUsers",
          "getUser",
          "changeUser",
          "putUser",
          "createContact",
          "listContacts",
          "getContact",
          "changeContact",
          "putContact",
          "putContactByExternalId",
          "getContactByExternalId",
          "changeContactByExternalId",
          "createContactComment",
          "listContactComments",
          "getContactComment",
          "changeContactComment",
          "createOpportunity",
          "listOpportunities",
          "getOpportunity",
          "changeOpportunity",
          "putOpportunity",
          "putOpportunityByExternalId",
          "getOpportunityByExternalId",
          "changeOpportunityByExternalId",
          "createOpportunityComment",
          "listOpportunityComments",
          "getOpportunityComment",
          "changeOpportunityComment",
          "listOpportunityMoves",
          "moveOpportunity",
          "listOpportunityEntries",
          "getOpportunityEntry",
          "runBatch",
          "moveOpportunity number=OP000003",
          "startImport",
          "listImports",
          "getImport",
          "listImportRows",
          "deleteOpportunityByExternalId",
          "deleteContactByExternalId",
          "deleteSalespersonByExternalId",
          "deleteOpportunityComment",
          "deleteOpportunity",
          "deleteOpportunity number=OP000003",
          "deleteContact number=CT000004",
          "deleteContactComment",
          "deleteContact number=CT000002",
          "deleteContact",
          "deleteUser",
          "deleteSalesperson",
          "deleteCloseOpportunityCode",
          "deleteSalesCycleStageComment",
          "deleteSalesCycleStage",
          "deleteSalesCycleComment",
          "deleteSalesCycle",
          "deleteNumberSeries",
          "revokeAccessToken");

  private static PipelineSystem system;

  @BeforeAll
  static void start() {
    system = PipelineSystem.ownOn(Server.MICRO);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      system.close();
    }
  }

  @TestFactory
  @DisplayName("can be played one after the other, and the answers are as described")
  Stream<DynamicTest> work() {
    ExamplePlayer player = new ExamplePlayer(system);
    Stream<DynamicTest> steps =
        SCENARIO.stream()
            .map(
                step ->
                    DynamicTest.dynamicTest(
                        step,
                        () -> {
                          String[] words = step.split(" ", 2);
                          player.play(words[0], words.length > 1 ? words[1] : "");
                        }));
    DynamicTest complete =
        DynamicTest.dynamicTest(
            "no operation is left out",
            () ->
                assertThat(player.described())
                    .containsExactlyInAnyOrderElementsOf(player.played()));
    return Stream.concat(steps, Stream.of(complete));
  }
}
