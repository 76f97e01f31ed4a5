/**
 * Works out an event from what a person knows of it (visits, e-mails, panels, parcels): each model turns its inputs into
 * quantities, and each quantity becomes an ordinary activity with a factor of the library.
 */
package org.smallvictories.emissions.event;
