using CreditHub.Documents;

namespace CreditHub.Scheduling;

/// <summary>Ids that follow from the seed.</summary>
internal sealed class SeededIds(TimeProvider time, Random random) : Ids(time)
{
    public override Guid New()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
