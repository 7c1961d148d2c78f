package org.supporttimeline.api.bench;

/** What measuring one subject gave: a section of the page. */
interface Figures {

    void tell(Text text);
}
