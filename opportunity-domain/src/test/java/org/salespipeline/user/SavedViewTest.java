package org.salespipeline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salespipeline.shared.OccasionFixture.assertRefused;
import static org.salespipeline.shared.OccasionFixture.assertStamped;
import static org.salespipeline.shared.OccasionFixture.today;
import static org.salespipeline.shared.OccasionFixture.tomorrow;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.salespipeline.shared.CommonError;

@DisplayName("A saved view")
class SavedViewTest {

  private static final UUID OWNER = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  @Test
  @DisplayName("that is private is its owner's alone, whoever manages")
  void isPrivate() {
    SavedView view = view("Mine", false);
    assertThat(view.isVisibleTo(OWNER)).isTrue();
    assertThat(view.isVisibleTo(OTHER)).isFalse();
    assertThat(view.isChangeableBy(OWNER, false)).isTrue();
    assertThat(view.isChangeableBy(OTHER, true)).isFalse();
  }

  @Test
  @DisplayName("that is shared is seen by all, and changed by its owner and who manages")
  void isShared() {
    SavedView view = view("Ours", true);
    assertThat(view.isVisibleTo(OTHER)).isTrue();
    assertThat(view.isChangeableBy(OWNER, false)).isTrue();
    assertThat(view.isChangeableBy(OTHER, false)).isFalse();
    assertThat(view.isChangeableBy(OTHER, true)).isTrue();
  }

  @Test
  @DisplayName("has a name of at most 60 characters, without blanks around it")
  void hasAName() {
    SavedView view = view("  Hot ones ", false);
    assertThat(view.data()).isEqualTo(new SavedViewData("Hot ones", false, "status=All"));
    assertRefused(CommonError.FIELD_REQUIRED, "name", () -> rename(view, " "));
    assertRefused(CommonError.FIELD_TOO_LONG, "name", () -> rename(view, "x".repeat(61)));
    rename(view, "x".repeat(60));
    assertThat(view.data().name()).hasSize(60);
  }

  @Test
  @DisplayName("has a name that its owner has not given yet, whatever the case")
  void hasANameOfItsOwn() {
    SavedView first = view("Hot", false);
    SavedView second = view("Cold", false);
    assertRefused(CommonError.RECORD_DUPLICATE, "name", () -> view("HOT", true, first, second));
    assertRefused(CommonError.RECORD_DUPLICATE, "name", () -> rename(second, "hot", first, second));
    rename(first, "HOT", first, second);
    assertThat(first.data().name()).isEqualTo("HOT");
  }

  @Test
  @DisplayName("that is refused stays as it was")
  void staysWhenRefused() {
    SavedView view = view("Hot", false);
    assertRefused(
        CommonError.FIELD_TOO_LONG,
        "query",
        () ->
            view.change(
                new SavedViewData("New", true, "q=" + "x".repeat(2000)), List.of(), today()));
    assertThat(view.data()).isEqualTo(new SavedViewData("Hot", false, "status=All"));
  }

  @Test
  @DisplayName("is one of at most fifty of its owner and page")
  void isOneOfFew() {
    SavedView[] others =
        IntStream.range(0, 50).mapToObj(i -> view("View " + i, false)).toArray(SavedView[]::new);
    assertRefused(UserError.TOO_MANY_VIEWS, "name", () -> view("One more", false, others));
    rename(others[0], "Renamed", others);
    assertThat(others[0].data().name()).isEqualTo("Renamed");
  }

  private static void rename(SavedView view, String name, SavedView... others) {
    view.change(new SavedViewData(name, false, "status=All"), List.of(others), today());
  }

  private static SavedView view(String name, boolean shared, SavedView... others) {
    SavedViewData data = new SavedViewData(name, shared, "status=All");
    return SavedView.create(OWNER, "opportunity/list", data, List.of(others), today());
  }

  @Test
  @DisplayName("tells when and by whom it was changed")
  void tellsItsChanges() {
    SavedView view = view("Mine", false);
    view.change(view.data(), List.of(), tomorrow());
    assertStamped(view);
  }
}
