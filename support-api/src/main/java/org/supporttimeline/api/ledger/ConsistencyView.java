package org.supporttimeline.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * That nothing in a tree has been changed, removed or slipped in while it grew.
 *
 * @param proof as RFC 6962, section 2.1.2 defines it, each hash in base64
 * @param checkpoint the newest, a signed note
 */
public record ConsistencyView(
        @Schema(description = "前の大きさ") long from,
        @Schema(description = "後の大きさ") long to,
        @Schema(description = "RFC 6962 の整合性証明（base64）") List<String> proof,
        @Schema(description = "最新のチェックポイント（署名つき）") String checkpoint) {}
