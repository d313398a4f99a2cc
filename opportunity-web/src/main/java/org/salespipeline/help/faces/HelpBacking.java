package org.salespipeline.help.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.salespipeline.shared.faces.PageLocale;
import org.salespipeline.shared.web.Language;
import org.salespipeline.shared.web.Messages;

/** The help, and which part of it belongs to a page. */
@Named("help")
@RequestScoped
public class HelpBacking {

  @Inject private PageLocale locale;

  /** The sections in their order. */
  public List<Section> getSections() {
    return Arrays.stream(HelpSection.values()).map(each -> section(each, locale.get())).toList();
  }

  static Section section(HelpSection section, Locale locale) {
    String beginning = "help." + section + ".";
    List<HelpText> points = new ArrayList<>();
    for (Optional<String> point = Messages.find(locale, beginning + 1);
        point.isPresent();
        point = Messages.find(locale, beginning + (points.size() + 1))) {
      points.add(text(point.get(), locale));
    }
    return new Section(
        section.name(),
        Messages.text(locale, beginning + "title"),
        text(Messages.text(locale, beginning + "text"), locale),
        List.copyOf(points),
        HelpPicture.of(section));
  }

  private static HelpText text(String text, Locale locale) {
    return HelpText.of(text, key -> Messages.text(locale, key));
  }

  /** Where the picture is, in the reader's language. */
  public String file(HelpPicture picture) {
    return "help:" + picture.file(Language.of(locale.get()).tag());
  }

  /** The section that belongs to a page. */
  public String of(String page) {
    return HelpSection.of(page).name();
  }

  /**
   * One section as it is shown.
   *
   * @param id where it is found on the page
   * @param text what it is about
   * @param points what to do or to know, in its order
   * @param pictures what it looks like
   */
  public record Section(
      String id, String title, HelpText text, List<HelpText> points, List<HelpPicture> pictures) {}
}
