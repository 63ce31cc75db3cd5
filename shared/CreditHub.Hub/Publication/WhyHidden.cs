using CreditHub.Policy;
using CreditHub.Publication.Authorities;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>Finds why public channels are asked to show a record no more (<see cref="PassingRule.WhyHidden"/>).</summary>
public sealed class WhyHidden(PassRecord pass, HubProfile profile)
{
    /// <summary>Why, of a record that is not shown; what the hub knows no more was not for the public.</summary>
    public async Task<PassingEnd> OfAsync(RecordPublication? publication, CreditRecord? record, DateOnly today, CancellationToken cancel)
    {
        if (publication is null || record is null)
        {
            return PassingEnd.NotPublic;
        }

        var upload = await pass.UploadAsync(record.Origin.Upload, cancel);
        return PassingRule.WhyHidden(record, profile.Records[record.Kind].Kind, publication, upload, PublicationPolicy.On(profile.Book, today));
    }
}
