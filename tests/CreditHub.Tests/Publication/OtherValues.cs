using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>A profile in which some policy values are others.</summary>
internal static class OtherValues
{
    public static HubProfile With(this HubProfile profile, params (string Key, object Value)[] values) => profile with
    {
        Book = new PolicyBook(
            profile.Book.Profile,
            profile.Book.Version,
            [.. profile.Book.Values.Select(known => values.FirstOrDefault(value => value.Key == known.Key) is { Key: not null } other
                ? known with { Value = HubJson.ToElement(other.Value) }
                : known)]),
    };
}
