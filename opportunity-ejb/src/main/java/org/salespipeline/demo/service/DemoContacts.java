package org.salespipeline.demo.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.salespipeline.contact.ContactData;
import org.salespipeline.contact.ContactType;
import org.salespipeline.contact.service.ContactService;

/** Those to whom it sells. */
@Dependent
class DemoContacts {

  @Inject private ContactService contacts;

  private final Map<String, String> numbers = new HashMap<>();

  /** The numbers of the companies by their names. */
  Map<String, String> load() {
    loadContacts();
    return numbers;
  }

  private void loadContacts() {
    company(
        "Huber Metallbau AG",
        "Industriestrasse 4",
        "8600",
        "Dübendorf",
        "CH",
        "AK",
        "Regula Huber",
        "Owner");
    company(
        "Ateliers du Rhône SA",
        "Rue du Port 12",
        "1204",
        "Genève",
        "CH",
        "CL",
        "Yves Cornaz",
        "Head of purchasing");
    company(
        "Talleres Ibarra S.L.",
        "Calle Mayor 31",
        "48001",
        "Bilbao",
        "ES",
        "DO",
        "Miren Ibarra",
        "Managing director");
    company(
        "Nordlicht Werkzeugbau GmbH",
        "Hafenweg 8",
        "24103",
        "Kiel",
        "DE",
        "BM",
        "Jens Petersen",
        "Production manager");
    company(
        "Officina Bernasconi Sagl",
        "Via Cantonale 5",
        "6900",
        "Lugano",
        "CH",
        "GS",
        "Paolo Bernasconi",
        "Owner");
    company(
        "Schreinerei Amsler",
        "Dorfplatz 2",
        "3110",
        "Münsingen",
        "CH",
        "FR",
        "Ueli Amsler",
        "Owner");
    company(
        "Maquinaria del Ebro S.A.",
        "Avenida de Cataluña 100",
        "50014",
        "Zaragoza",
        "ES",
        "DO",
        "Lucía Ferrer",
        "Buyer");
    company(
        "Precision Parts Lyon SAS",
        "Quai Rambaud 40",
        "69002",
        "Lyon",
        "FR",
        "CL",
        "Amélie Roche",
        "Technical director");
    company(
        "Baumann Antriebe AG",
        "Bahnhofstrasse 77",
        "9000",
        "St. Gallen",
        "CH",
        "BM",
        "Stefan Baumann",
        "Chief executive");
    company(
        "Green Wheels Cooperative",
        "Canal Street 3",
        "M1 3HE",
        "Manchester",
        "GB",
        "EN",
        "Priya Nair",
        "Workshop lead");
    company(
        "Kantonsschule Seetal",
        "Schulweg 1",
        "5707",
        "Seengen",
        "CH",
        "EN",
        "Martin Wirz",
        "Teacher of crafts");
    company(
        "Ferrocarril Turístico del Norte",
        "Estación 1",
        "33001",
        "Oviedo",
        "ES",
        "DO",
        "Javier Peón",
        "Head of workshop");
  }

  private void company(
      String name,
      String street,
      String postalCode,
      String city,
      String country,
      String salesperson,
      String person,
      String title) {
    String number =
        contacts
            .create(
                contact(
                    ContactType.Company,
                    name,
                    null,
                    null,
                    street,
                    postalCode,
                    city,
                    country,
                    salesperson))
            .value()
            .number();
    numbers.put(name, number);
    contacts.create(
        contact(ContactType.Person, person, number, title, null, null, null, null, null));
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
