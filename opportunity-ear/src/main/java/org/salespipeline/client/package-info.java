/**
 * A small client of the partner API, for programs in Java 17 or newer. It needs nothing but the JDK
 * and an implementation of Jakarta JSON Processing.
 *
 * <pre>{@code
 * PartnerClient client =
 *     PartnerClient.at(URI.create("https://crm.example.com/opportunity/"), token);
 *
 * Contact company =
 *     client.contacts().create(Values.of("type", "Company").with("displayName", "Coho Winery")).value();
 * Opportunity opportunity =
 *     client
 *         .opportunities()
 *         .create(
 *             Values.of("contactNumber", company.number())
 *                 .with("salesCycleCode", "STANDARD")
 *                 .with("activateFirstStage", true)
 *                 .with("estimatedValue", 25000))
 *         .value();
 * client.opportunities().move(opportunity.number(), Move.next());
 *
 * client
 *     .opportunities()
 *     .stream(Query.all().filter("status eq 'InProgress'").orderBy("estimatedClosingDate"))
 *     .forEach(each -> System.out.println(each.number() + " " + each.description()));
 * }</pre>
 *
 * <p>A whole collection comes as one stream, {@link org.salespipeline.client.Records#download};
 * several requests go as one, {@link org.salespipeline.client.Batch}; what a write would bring is
 * found out by {@link org.salespipeline.client.PartnerClient#trying}.
 *
 * <p>What is answered comes as records; what they do not know, because the server is newer, is left
 * out. What is sent is a {@link org.salespipeline.client.Values} or a {@link
 * org.salespipeline.client.Move}. A refusal is a {@link org.salespipeline.client.PartnerRefusal}
 * with the server's {@link org.salespipeline.client.Problem}.
 *
 * <p>Each creation carries an {@code Idempotency-Key} of its own, so that it can be repeated when
 * an answer is lost: the client does so by itself, see {@link org.salespipeline.client.Retries}.
 */
package org.salespipeline.client;
