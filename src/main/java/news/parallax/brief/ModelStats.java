package news.parallax.brief;

/**
 * What a model cost and how often it failed, since start.
 *
 * @param asked how often it was asked
 * @param failed how often no answer came, or one that breaks the schema
 * @param refusedBullets bullets that the check refused
 * @param fallen briefs that were told by extract alone, although a model is configured
 * @param tokensIn tokens it counted of questions
 * @param tokensOut tokens it counted of answers
 */
public record ModelStats(long asked, long failed, long refusedBullets, long fallen, long tokensIn, long tokensOut) {}
