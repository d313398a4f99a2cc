package org.salespipeline.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactService;

/** Those to whom it sells. */
@Dependent
class DemoContacts {

  /** Company, street, postal code, city, country, salesperson, person, title. */
  private static final String COMPANIES =
      """
      Huber Metallbau AG | Industriestrasse 4 | 8600 | Dübendorf | CH | AK | Regula Huber | Owner
      Ateliers du Rhône SA | Rue du Port 12 | 1204 | Genève | CH | CL | Yves Cornaz | Head of purchasing
      Talleres Ibarra S.L. | Calle Mayor 31 | 48001 | Bilbao | ES | DO | Miren Ibarra | Managing director
      Nordlicht Werkzeugbau GmbH | Hafenweg 8 | 24103 | Kiel | DE | BM | Jens Petersen | Production manager
      Officina Bernasconi Sagl | Via Cantonale 5 | 6900 | Lugano | CH | GS | Paolo Bernasconi | Owner
      Schreinerei Amsler | Dorfplatz 2 | 3110 | Münsingen | CH | FR | Ueli Amsler | Owner
      Maquinaria del Ebro S.A. | Avenida de Cataluña 100 | 50014 | Zaragoza | ES | DO | Lucía Ferrer | Buyer
      Precision Parts Lyon SAS | Quai Rambaud 40 | 69002 | Lyon | FR | CL | Amélie Roche | Technical director
      Baumann Antriebe AG | Bahnhofstrasse 77 | 9000 | St. Gallen | CH | BM | Stefan Baumann | Chief executive
      Green Wheels Cooperative | Canal Street 3 | M1 3HE | Manchester | GB | EN | Priya Nair | Workshop lead
      Kantonsschule Seetal | Schulweg 1 | 5707 | Seengen | CH | EN | Martin Wirz | Teacher of crafts
      Ferrocarril Turístico del Norte | Estación 1 | 33001 | Oviedo | ES | DO | Javier Peón | Head of workshop
      """;

  @Inject private ContactService contacts;

  private final Map<String, String> numbers = new HashMap<>();

  /** The numbers of the companies by their names. */
  Map<String, String> load() {
    COMPANIES.lines().forEach(this::company);
    return numbers;
  }

  private void company(String line) {
    Iterator<String> cells = Stream.of(line.split("\\|")).map(String::strip).iterator();
    String name = cells.next();
    ContactData company =
        contact(
            ContactType.Company,
            name,
            null,
            null,
            cells.next(),
            cells.next(),
            cells.next(),
            cells.next(),
            cells.next());
    String number = contacts.create(company).value().number();
    numbers.put(name, number);
    contacts.create(
        contact(
            ContactType.Person, cells.next(), number, cells.next(), null, null, null, null, null));
  }

  private static ContactData contact(
      ContactType type,
      String name,
      String company,
      String title,
      String street,
      String postalCode,
      String city,
      String country,
      String salesperson) {
    return new ContactData(
        null,
        null,
        type,
        name,
        company,
        null,
        null,
        null,
        null,
        title,
        null,
        null,
        null,
        null,
        street,
        null,
        postalCode,
        city,
        null,
        country,
        null,
        null,
        salesperson,
        false);
  }
}
