package org.salespipeline.salesperson.faces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.salespipeline.audit.faces.Edited;
import org.salespipeline.audit.faces.Overtaken;
import org.salespipeline.audit.faces.Seen;
import org.salespipeline.salesperson.SalespersonData;
import org.salespipeline.salesperson.service.SalespersonQueries;
import org.salespipeline.salesperson.service.SalespersonService;
import org.salespipeline.salesperson.service.SalespersonView;
import org.salespipeline.shared.faces.Feedback;
import org.salespipeline.shared.query.Versioned;

/** Creates and changes salespeople, blocks and unblocks them (domain reference 3.2). */
@Named("salespersonForm")
@ViewScoped
public class SalespersonForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private SalespersonQueries salespeople;
  @Inject private SalespersonService service;
  @Inject private Feedback feedback;
  @Inject private Overtaken overtaken;

  private String existing;
  private final Edited<SalespersonData> edited = new Edited<>();
  private BigDecimal commissionPercent;
  private boolean blocked;
  private boolean privacyBlocked;
  private Map<String, String> text = new HashMap<>();

  public void openNew() {
    existing = null;
    edited.beginNew();
    commissionPercent = null;
    blocked = false;
    privacyBlocked = false;
    text = new HashMap<>();
  }

  /** Starts from what is stored. */
  public void open(String code) {
    openNew();
    fill(edited.begin(stored(code)));
    existing = text.get("code");
  }

  private Seen<SalespersonData> stored(String code) {
    Versioned<SalespersonView> found = salespeople.get(code);
    SalespersonView view = found.value();
    return new Seen<>(view.id(), found.version(), view.lastModifiedDateTime(), view.data());
  }

  private void fill(SalespersonData salesperson) {
    commissionPercent = salesperson.commissionPercent();
    blocked = salesperson.blocked();
    privacyBlocked = salesperson.privacyBlocked();
    text.put("code", salesperson.code());
    text.put("externalId", salesperson.externalId());
    text.put("displayName", salesperson.displayName());
    text.put("email", salesperson.email());
    text.put("email2", salesperson.email2());
    text.put("phoneNumber", salesperson.phoneNumber());
    text.put("jobTitle", salesperson.jobTitle());
  }

  /** Stores the salesperson and shows the card. */
  public String save() {
    String[] stored = new String[1];
    boolean saved =
        feedback.attemptUnlessOvertaken(
            () -> {
              Versioned<SalespersonView> after =
                  existing == null
                      ? service.create(data())
                      : service.change(existing, data(), edited.version());
              stored[0] = after.value().code();
              feedback.success("salesperson.card.saved", stored[0]);
            },
            () -> fill(edited.rebase(stored(existing), data(), overtaken)));
    return saved ? address(stored[0]) : null;
  }

  /** Takes the salesperson out of every choice, or back into it. */
  public String block(String code, boolean wanted) {
    open(code);
    blocked = wanted;
    return save();
  }

  private static String address(String code) {
    return "/salesperson/card?faces-redirect=true&code="
        + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  private SalespersonData data() {
    return new SalespersonData(
        text.get("code"),
        text.get("externalId"),
        text.get("displayName"),
        text.get("email"),
        text.get("email2"),
        text.get("phoneNumber"),
        text.get("jobTitle"),
        commissionPercent,
        blocked,
        privacyBlocked);
  }

  /** What others changed meanwhile, one sentence each; empty for nothing. */
  public List<String> getOvertaken() {
    return edited.getOvertaken();
  }

  public String getExisting() {
    return existing;
  }

  public Map<String, String> getText() {
    return text;
  }

  public BigDecimal getCommissionPercent() {
    return commissionPercent;
  }

  public void setCommissionPercent(BigDecimal commissionPercent) {
    this.commissionPercent = commissionPercent;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public void setBlocked(boolean blocked) {
    this.blocked = blocked;
  }

  public boolean isPrivacyBlocked() {
    return privacyBlocked;
  }

  public void setPrivacyBlocked(boolean privacyBlocked) {
    this.privacyBlocked = privacyBlocked;
  }
}
