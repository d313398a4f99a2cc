package org.salespipeline.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.salespipeline.setup.service.CompanySetupService;

/**
 * Lerchenfeld Machines, a maker of workshop machines: two sales cycles, seven salespeople, twelve
 * companies with people, fifteen opportunities of which five are won, four lost, five in progress
 * (two of them overdue) and one not started. Everything goes through the ordinary services, so that
 * the demonstration obeys the rules that it demonstrates.
 */
@Dependent
class DemoCompany {

  @Inject private DemoSetup setup;
  @Inject private DemoContacts contacts;
  @Inject private DemoDeals deals;
  @Inject private CompanySetupService setupService;

  /** Fills the database; the caller makes sure that it is empty. */
  void load() {
    setup.load();
    deals.load(contacts.load());
    setupService.finishAssistant();
  }
}
