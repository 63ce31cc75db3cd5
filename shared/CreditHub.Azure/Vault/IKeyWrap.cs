namespace CreditHub.Vault;

/// <summary>Wraps and unwraps the vault's master key with a key that never leaves its keeper.</summary>
public interface IKeyWrap
{
    /// <summary>Wraps a key.</summary>
    Task<WrappedKey> WrapAsync(byte[] key, CancellationToken cancel);

    /// <summary>Unwraps a key with the version that wrapped it.</summary>
    Task<byte[]> UnwrapAsync(WrappedKey wrapped, CancellationToken cancel);
}

/// <summary>A key, wrapped.</summary>
/// <param name="Wrapper">The address of the wrapping key, with its version.</param>
/// <param name="Content">The wrapped bytes.</param>
public sealed record WrappedKey(Uri Wrapper, byte[] Content);
