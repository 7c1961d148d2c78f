package org.supporttimeline.wrong.domain;

import org.springframework.stereotype.Component;

@Component
class KnowsSpring {}
