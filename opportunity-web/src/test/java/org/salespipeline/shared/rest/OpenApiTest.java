package org.salespipeline.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.salespipeline.comment.CommentData;
import org.salespipeline.comment.service.CommentView;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.service.ContactView;
import org.salespipeline.importing.service.ImportRowView;
import org.salespipeline.importing.service.ImportView;
import org.salespipeline.numberseries.NumberSeriesData;
import org.salespipeline.numberseries.service.NumberSeriesView;
import org.salespipeline.opportunity.AvailableMove;
import org.salespipeline.opportunity.CloseOpportunityCodeData;
import org.salespipeline.opportunity.Move;
import org.salespipeline.opportunity.OpportunityData;
import org.salespipeline.opportunity.service.CloseOpportunityCodeView;
import org.salespipeline.opportunity.service.NewOpportunity;
import org.salespipeline.opportunity.service.OpportunityEntryView;
import org.salespipeline.opportunity.service.OpportunityView;
import org.salespipeline.salescycle.SalesCycleData;
import org.salespipeline.salescycle.SalesCycleStageData;
import org.salespipeline.salescycle.service.SalesCycleStageView;
import org.salespipeline.salescycle.service.SalesCycleView;
import org.salespipeline.salesperson.SalespersonData;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.setup.CompanySetupData;
import org.salespipeline.setup.service.CompanySetupView;
import org.salespipeline.user.AccessTokenData;
import org.salespipeline.user.UserAccountData;
import org.salespipeline.user.service.AccessTokenView;
import org.salespipeline.user.service.IssuedToken;
import org.salespipeline.user.service.UserAccountView;

@DisplayName("The OpenAPI document")
class OpenApiTest {

  private static final Set<String> METHODS = Set.of("get", "post", "patch", "delete", "put");

  private static final Map<String, Class<? extends Record>> SCHEMAS =
      Map.ofEntries(
          Map.entry("SalesCycle", SalesCycleView.class),
          Map.entry("SalesCycleInput", SalesCycleData.class),
          Map.entry("SalesCycleStage", SalesCycleStageView.class),
          Map.entry("SalesCycleStageInput", SalesCycleStageData.class),
          Map.entry("CloseOpportunityCode", CloseOpportunityCodeView.class),
          Map.entry("CloseOpportunityCodeInput", CloseOpportunityCodeData.class),
          Map.entry("Salesperson", SalespersonView.class),
          Map.entry("SalespersonInput", SalespersonData.class),
          Map.entry("Contact", ContactView.class),
          Map.entry("ContactInput", ContactData.class),
          Map.entry("Opportunity", OpportunityView.class),
          Map.entry("NewOpportunity", NewOpportunity.class),
          Map.entry("OpportunityInput", OpportunityData.class),
          Map.entry("OpportunityEntry", OpportunityEntryView.class),
          Map.entry("Move", Move.class),
          Map.entry("AvailableMove", AvailableMove.class),
          Map.entry("Candidate", AvailableMove.Candidate.class),
          Map.entry("Comment", CommentView.class),
          Map.entry("CommentInput", CommentData.class),
          Map.entry("CompanySetup", CompanySetupView.class),
          Map.entry("CompanySetupInput", CompanySetupData.class),
          Map.entry("NumberSeries", NumberSeriesView.class),
          Map.entry("NumberSeriesInput", NumberSeriesData.class),
          Map.entry("UserAccount", UserAccountView.class),
          Map.entry("UserAccountInput", UserAccountData.class),
          Map.entry("SelectedAccessToken", AccessTokenView.class),
          Map.entry("AccessTokenInput", AccessTokenData.class),
          Map.entry("IssuedToken", IssuedToken.class),
          Map.entry("Import", ImportView.class),
          Map.entry("SelectedImportRow", ImportRowView.class),
          Map.entry("Problem", Problem.class),
          Map.entry("Violation", Problem.Field.class));

  private final JsonObject document = OpenApiDocument.shipped().json();

  @Test
  void describesExactlyTheOperationsThatThereAre() {
    assertThat(documented()).isEqualTo(implemented().keySet());
  }

  @TestFactory
  Stream<DynamicTest> describesTheRecordsAsTheyAre() {
    return SCHEMAS.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry)));
  }

  private void compare(Map.Entry<String, Class<? extends Record>> entry) {
    JsonObject properties = properties(schema(entry.getKey()));
    RecordComponent[] components = entry.getValue().getRecordComponents();
    assertThat(properties.keySet())
        .containsExactlyElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    for (RecordComponent component : components) {
      JsonObject property = properties.getJsonObject(component.getName());
      assertThat(constants(property))
          .as(component.getName())
          .isEqualTo(constants(component.getGenericType()));
    }
  }

  /** A record that is answered whole names the one that is answered in parts. */
  private JsonObject properties(JsonObject schema) {
    return schema.containsKey("allOf")
        ? document
            .getValue(schema.getJsonArray("allOf").getJsonObject(0).getString("$ref").substring(1))
            .asJsonObject()
            .getJsonObject("properties")
        : schema.getJsonObject("properties");
  }

  @Test
  void namesTheWaysToSignIn() {
    assertThat(document.getJsonObject("components").getJsonObject("securitySchemes").keySet())
        .containsExactlyInAnyOrder("bearer", "basic");
  }

  private JsonObject schema(String name) {
    return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
  }

  private Set<String> documented() {
    Set<String> operations = new TreeSet<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject().keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(method -> operations.add(path + " " + method)));
    return operations;
  }

  @Test
  void saysWhereRolesMatter() {
    implemented()
        .forEach(
            (name, method) -> {
              if (method.isAnnotationPresent(RolesAllowed.class)) {
                assertThat(operation(name).getJsonObject("responses").keySet())
                    .as(name)
                    .contains("403");
              }
            });
  }

  @Test
  void marksWhatWillGo() {
    implemented()
        .forEach(
            (name, method) -> {
              Retiring retiring = method.getAnnotation(Retiring.class);
              assertThat(operation(name).getBoolean("deprecated", false))
                  .as(name)
                  .isEqualTo(retiring != null);
              if (retiring != null) {
                assertThat(LocalDate.parse(retiring.until()))
                    .as("docs/versioning.md promises a year")
                    .isAfterOrEqualTo(LocalDate.parse(retiring.since()).plusYears(1));
              }
            });
  }

  private JsonObject operation(String name) {
    String[] words = name.split(" ");
    return document.getJsonObject("paths").getJsonObject(words[0]).getJsonObject(words[1]);
  }

  /** The methods of resources by path and verb. */
  private static Map<String, Method> implemented() {
    Map<String, Method> operations = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.salespipeline")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(type -> type.reflect())
            .forEach(type -> collect(type, path("", type.getAnnotation(Path.class)), operations));
    return operations;
  }

  private static void collect(Class<?> type, String base, Map<String, Method> operations) {
    for (Method method : type.getDeclaredMethods()) {
      String path = path(base, method.getAnnotation(Path.class));
      String verb =
          Arrays.stream(method.getAnnotations())
              .map(Annotation::annotationType)
              .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
              .map(annotation -> annotation.getAnnotation(HttpMethod.class).value())
              .findFirst()
              .orElse(null);
      if (verb != null) {
        operations.put(path + " " + verb.toLowerCase(java.util.Locale.ROOT), method);
      } else if (method.isAnnotationPresent(Path.class)) {
        collect(method.getReturnType(), path, operations);
      }
    }
  }

  private static String path(String base, Path path) {
    return path == null ? base : base + "/" + path.value();
  }

  private static Set<String> constants(JsonObject property) {
    JsonObject described =
        property.containsKey("items") ? property.getJsonObject("items") : property;
    JsonArray constants = described.getJsonArray("enum");
    return constants == null
        ? Set.of()
        : constants.stream()
            .filter(JsonString.class::isInstance)
            .map(constant -> ((JsonString) constant).getString())
            .collect(Collectors.toSet());
  }

  private static Set<String> constants(Type type) {
    Type described = type instanceof ParameterizedType set ? set.getActualTypeArguments()[0] : type;
    boolean constant = described instanceof Class<?> plain && plain.isEnum();
    return constant
        ? Arrays.stream(((Class<?>) described).getEnumConstants())
            .map(value -> ((Enum<?>) value).name())
            .collect(Collectors.toSet())
        : Set.of();
  }
}
