package org.salespipeline.opportunity.service;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static org.salespipeline.user.Roles.ADMINISTRATOR;
import static org.salespipeline.user.Roles.INTEGRATION;
import static org.salespipeline.user.Roles.SALESPERSON;
import static org.salespipeline.user.Roles.SALES_MANAGER;
import static org.salespipeline.user.Roles.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.salespipeline.opportunity.CloseType;
import org.salespipeline.shared.Codes;
import org.salespipeline.shared.NotFound;
import org.salespipeline.shared.query.Condition;
import org.salespipeline.shared.query.ListRequest;
import org.salespipeline.shared.query.Listing;
import org.salespipeline.shared.query.Name;
import org.salespipeline.shared.query.Page;
import org.salespipeline.shared.query.Sql;
import org.salespipeline.shared.query.Versioned;

/** Reads the reasons for closing. */
@Stateless
@RolesAllowed({ADMINISTRATOR, SALES_MANAGER, SALESPERSON, VIEWER, INTEGRATION})
public class CloseOpportunityCodeQueries {

  private static final Listing<CloseOpportunityCodeView> CODES =
      Listing.of(
              CloseOpportunityCodeView.class,
              """
          select c.id, c.version, c.code, c.description, c.type,
                 coalesce(n.number, 0) as number_of_opportunities,
                 c.created_at as system_created_at, c.changed_at as last_modified_date_time
            from close_opportunity_code c
            left join (select t.owner_id, cast(sum(t.number) as bigint) as number
                         from tally t where t.kind = 'closeCode' group by t.owner_id) n on n.owner_id = c.id
           where c.deleted_at is null
          """,
              "code")
          .searched("r.code || ' ' || coalesce(r.description, '')")
          .build();

  private static final ListRequest NAMES =
      new ListRequest(
          null,
          List.of(),
          List.of(),
          List.of(Name.of("code"), Name.of("description"), Name.of("type")),
          ListRequest.MAXIMUM_TOP,
          null,
          false);

  @Inject private Sql sql;

  /** The close code with this code. */
  public Versioned<CloseOpportunityCodeView> get(String code) {
    return view(code).orElseThrow(() -> new NotFound("closeOpportunityCodes", code));
  }

  /** The close code with this code, if there is one. */
  public Optional<Versioned<CloseOpportunityCodeView>> view(String code) {
    return CODES.one(sql, Condition.of("r.code = ?", String.valueOf(Codes.normalised(code))));
  }

  public Page<CloseOpportunityCodeView> list(ListRequest request) {
    return CODES.page(sql, request, List.of());
  }

  /** All codes with what they are called, without figures. */
  @TransactionAttribute(SUPPORTS)
  public List<CloseOpportunityCodeView> names() {
    return CODES.page(sql, NAMES, List.of()).value();
  }

  /** All codes that explain this outcome, without figures. */
  public List<CloseOpportunityCodeView> ofType(CloseType type) {
    return CODES.page(sql, NAMES, List.of(Condition.of("r.type = ?", type.name()))).value();
  }
}
